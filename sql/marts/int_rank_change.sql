/*
about: How ranks by growth moved on the period before and on the year before, split into what growth, revisions and boundaries did
about_zh: 增速位次较上期与上年同期的变动，分解为增长、修订与范围三部分
grain: one row per peer group and figure
as: step
columns:
  peer_order: {type: bigint}
  figure: {type: bigint}
  cell: {type: bigint}
  region_code: {type: varchar}
  level_rank: {type: bigint}
  level_rank_best: {type: bigint}
  level_rank_worst: {type: bigint}
  levels_ranked: {type: bigint}
  growth_rank: {type: bigint}
  growth_rank_best: {type: bigint}
  growth_rank_worst: {type: bigint}
  growth_ties: {type: bigint}
  growths_ranked: {type: bigint}
  level_rank_year_before: {type: bigint}
  rank_before: {type: bigint, about: Rank by growth as the figures of that period first stood, about_zh: 按当期首次公布值的位次}
  by_growth: {type: bigint, about: Places gained among the regions ranked in both periods, about_zh: 两期均参与排名的地区之间的升降}
  by_revision: {type: bigint, about: "Places the earlier rank gained since, by revisions of anyone's figures", about_zh: 上期数据修订带来的升降}
  by_boundary: {type: bigint, about: "Places gained or lost to regions that entered, left or changed their territory", about_zh: 地区进出或区划变动带来的升降}
  rank_year_before: {type: bigint}
  year_by_growth: {type: bigint}
  year_by_revision: {type: bigint}
  year_by_boundary: {type: bigint}
*/
with

ranks as not materialized (select * from int_rank),
cells as not materialized (select * from int_cell),
figures as not materialized (select * from int_figure),
observations as not materialized (select * from fct_observation),
regions as (select * from dim_region),

dated as (
  select
    ranks.*,
    cells.period_end,
    lag(if(ranks.growth_rank is null, null, ranks.cell) ignore nulls) over line as cell_before,
    lag(ranks.growth_rank ignore nulls) over line as rank_found_before,
    max(if(ranks.growth_rank is null, null, ranks.cell)) over a_year_before as cell_year_before,
    max(ranks.growth_rank) over a_year_before as rank_found_year_before,
    max(ranks.level_rank) over a_year_before as level_rank_year_before
  from ranks
  join cells on ranks.cell = cells.cell
  window
    line as (
      partition by ranks.peer_order, ranks.region_code, cells.track
      order by cells.period_end, cells.months, cells.cell
    ),
    a_year_before as (
      partition by ranks.peer_order, ranks.region_code, cells.track, cells.months, cells.month
      order by cells.year range between 1 preceding and 1 preceding
    )
),

-- what growth was when it was first published, where that rounds to another number than now
first_growths as (
  select
    min_by(observation_id, precedence) as growth_id,
    cast(round(min_by(value, (coalesce(published_on, date '0001-01-01'), precedence)), 1) as decimal(38,10)) as growth
  from observations
  where
    measure = 'yoy'
    and is_usable(value, blocked_by, qualifier, status)
    and (series_id, period_key) in (select (series_id, period_key) from observations where precedence > 1)
  group by series_id, period_key
  having growth <> round(min_by(value, precedence), 1)
),

revised as (
  select figures.figure, figures.cell, first_growths.growth
  from first_growths
  join figures on first_growths.growth_id = figures.growth_id
),

first_ranks as (
  select
    ranks.peer_order,
    ranks.cell,
    ranks.region_code,
    rank() over (partition by ranks.peer_order, ranks.cell order by coalesce(revised.growth, cast(round(figures.growth, 1) as decimal(38,10))) desc) as first_rank
  from ranks
  join figures on ranks.figure = figures.figure
  left join revised on ranks.figure = revised.figure
  where ranks.growth_rank is not null and ranks.cell in (select cell from revised)
),

changed as (
  select region_code, list(changed_on) as days
  from (
    select region_code, territory_key, min(valid_from) as changed_on
    from regions
    group by region_code, territory_key
    qualify row_number() over (partition by region_code order by changed_on) > 1
  )
  group by region_code
),

compared as (
  select peer_order, cell, cell_before as earlier, growths_ranked, region_code
  from dated
  where growth_rank is not null and cell_before is not null
  union all
  select peer_order, cell, cell_year_before, growths_ranked, region_code
  from dated
  where growth_rank is not null and cell_year_before is not null and cell_year_before is distinct from cell_before
),

-- only where somebody entered, left or changed its territory do two ranks not tell the whole move
unlike as (
  select
    row_number() over (order by compared.peer_order, compared.cell, compared.earlier) as pair,
    compared.peer_order,
    compared.cell,
    compared.earlier
  from compared
  join (select distinct peer_order, cell, growths_ranked from ranks where growth_rank is not null) as sizes
    on compared.peer_order = sizes.peer_order
    and compared.earlier = sizes.cell
  group by compared.peer_order, compared.cell, compared.earlier
  having
    count(*) < any_value(compared.growths_ranked)
    or count(*) < any_value(sizes.growths_ranked)
    or bool_or(compared.region_code in (select region_code from changed))
),

-- first the later standings, then each one's own earlier: all pairs of a group's standings would be far too many
shared_later as materialized (
  select
    unlike.pair,
    unlike.peer_order,
    unlike.cell,
    unlike.earlier,
    later.region_code,
    later.growth_rank
  from unlike
  join ranks as later on unlike.peer_order = later.peer_order and unlike.cell = later.cell
  where later.growth_rank is not null
),

shared as (
  select
    later.pair,
    later.region_code,
    rank() over (partition by later.pair order by before.growth_rank)
      - rank() over (partition by later.pair order by later.growth_rank) as gained
  from shared_later as later
  join ranks as before
    on later.peer_order = before.peer_order
    and later.earlier = before.cell
    and later.region_code = before.region_code
  join cells on later.cell = cells.cell
  join cells as cells_before on later.earlier = cells_before.cell
  left join changed on later.region_code = changed.region_code
  where
    before.growth_rank is not null
    and coalesce(len(list_filter(changed.days, lambda day: day > cells_before.period_end and day <= cells.period_end)), 0) = 0
),

explained as (
  select
    dated.*,
    coalesce(first_ranks.first_rank, dated.rank_found_before) as first_rank_before,
    coalesce(first_year.first_rank, dated.rank_found_year_before) as first_rank_year_before,
    if(unlike.cell is null, dated.rank_found_before - dated.growth_rank, coalesce(shared.gained, 0)) as by_growth,
    if(unlike_year.cell is null, dated.rank_found_year_before - dated.growth_rank, coalesce(shared_year.gained, 0)) as year_by_growth
  from dated
  left join first_ranks
    on dated.peer_order = first_ranks.peer_order
    and dated.cell_before = first_ranks.cell
    and dated.region_code = first_ranks.region_code
  left join first_ranks as first_year
    on dated.peer_order = first_year.peer_order
    and dated.cell_year_before = first_year.cell
    and dated.region_code = first_year.region_code
  left join unlike
    on dated.peer_order = unlike.peer_order
    and dated.cell = unlike.cell
    and dated.cell_before = unlike.earlier
  left join unlike as unlike_year
    on dated.peer_order = unlike_year.peer_order
    and dated.cell = unlike_year.cell
    and dated.cell_year_before = unlike_year.earlier
  left join shared
    on unlike.pair = shared.pair
    and dated.region_code = shared.region_code
  left join shared as shared_year
    on unlike_year.pair = shared_year.pair
    and dated.region_code = shared_year.region_code
)

select
  peer_order,
  figure,
  cell,
  region_code,
  level_rank,
  level_rank_best,
  level_rank_worst,
  levels_ranked,
  growth_rank,
  growth_rank_best,
  growth_rank_worst,
  growth_ties,
  growths_ranked,
  level_rank_year_before,
  first_rank_before as rank_before,
  if(growth_rank is null or cell_before is null, null, by_growth) as by_growth,
  if(growth_rank is null, null, first_rank_before - rank_found_before) as by_revision,
  rank_found_before - growth_rank - by_growth as by_boundary,
  first_rank_year_before as rank_year_before,
  if(growth_rank is null or cell_year_before is null, null, year_by_growth) as year_by_growth,
  if(growth_rank is null, null, first_rank_year_before - rank_found_year_before) as year_by_revision,
  rank_found_year_before - growth_rank - year_by_growth as year_by_boundary
from explained
