-- League tables with the moves of ranks, split into what growth, revisions and boundaries did.
-- A region's level and growth side by side; cells are numbered in the order of indicators and periods.
create temp table cell as
select
  row_number() over (order by indicator_code, period_end, period_key) as cell,
  dense_rank() over (order by indicator_code, span) as track,
  *
from (select distinct indicator_code, period_key from reference.fct_observation where is_latest)
join period using (period_key);

create temp table figure as
with latest as (
  select fact.*, cell
  from reference.fct_observation as fact
  join cell on fact.indicator_code = cell.indicator_code and fact.period_key = cell.period_key
  where is_latest
)
select
  row_number() over () as figure, coalesce(levels.cell, growths.cell) as cell,
  coalesce(levels.region_code, growths.region_code) as region_code, coalesce(growths.region_key, levels.region_key) as region_key,
  coalesce(levels.period_end, growths.period_end) as period_end, levels.observation_id as level_id, levels.value as level,
  levels.value_low as level_low, levels.value_high as level_high, levels.status as level_status, levels.unit_code,
  growths.observation_id as growth_id, growths.value as growth, cast(round(growths.value, 1) as decimal(38, 10)) as rounded,
  growths.value_low as growth_low, growths.value_high as growth_high, growths.status as growth_status
from (from latest where measure = 'level') as levels
full join (from latest where measure = 'yoy') as growths on levels.region_code = growths.region_code and levels.cell = growths.cell;

create temp table peer as
with members as (
  select
    own.parent_code as peer_group, own.region_code, own.valid_from, own.valid_to,
    above.region_name || case own.level when 1 then '各省' when 2 then '各市' else '各县（市、区）' end as peer_group_name,
    above.name_en || case own.level when 1 then ': provinces' when 2 then ': cities' else ': counties' end as peer_group_name_en
  from region as own
  join region as above on own.parent_key = above.region_key
  where own.level in (2, 3) or (own.level = 1 and own.region_code not in ('710000', '810000', '820000'))
  union
  select
    own.province_code || '/county', own.region_code, own.valid_from, own.valid_to, above.region_name || '各县（市、区）',
    above.name_en || ': counties'
  from region as own
  join region as above on own.province_code = above.region_code and above.valid_to is null
  where own.level = 3 and own.province_code <> own.parent_code
  union
  select
    "group", region_code, greatest(coalesce(day(m.valid_from), date '1949-10-01'), r.valid_from),
    least(day(m.valid_to), r.valid_to), m.name_zh, m.name_en
  from read_csv(getvariable('vocabulary') || '/region_group.csv', header = true, all_varchar = true) as m
  join region as r on m.member_code = r.region_code
  where coalesce(day(m.valid_from), date '1949-10-01') < coalesce(r.valid_to, date '9999-12-31')
    and r.valid_from < coalesce(day(m.valid_to), date '9999-12-31')
)
select
  peer_group, dense_rank() over (order by peer_group) as peer, region_code, valid_from, max(valid_to) as valid_to,
  min(peer_group_name) as peer_group_name, min_by(peer_group_name_en, peer_group_name) as peer_group_name_en
from members
group by peer_group, region_code, valid_from;

create temp table standing as
with numbered as (
  select
    peer, figure, cell, region_code, level, rounded, level_low, level_high, growth_low, growth_high,
    2 * (peer * 4294967296 + cell) + if(level is null, 0, 1) as level_contest,
    2 * (peer * 4294967296 + cell) + if(rounded is null, 0, 1) as growth_contest
  from figure
  join peer using (region_code)
  where period_end >= valid_from and (valid_to is null or period_end < valid_to)
)
select
  peer, figure, cell, region_code,
  if(level is null, null, rank() over levels) as level_rank,
  if(level is null, null, count(*) over (levels range between unbounded preceding and unbounded following)) as levels_ranked,
  if(level is null, null, least(rank() over levels, 1 + count(*) over (
    partition by level_contest order by level_low desc range between unbounded preceding and level_high - level_low preceding))) as level_rank_best,
  if(level is null, null, greatest(rank() over levels, count(*) over (
    partition by level_contest order by level_high desc range between unbounded preceding and greatest(level_high - level_low - 0.0000000001, 0) following))) as level_rank_worst,
  if(rounded is null, null, rank() over growths) as growth_rank,
  if(rounded is null, null, count(*) over (growths range between unbounded preceding and unbounded following)) as growths_ranked,
  if(rounded is null, null, least(rank() over growths, 1 + count(*) over (
    partition by growth_contest order by growth_low desc range between unbounded preceding and growth_high - growth_low preceding))) as growth_rank_best,
  if(rounded is null, null, greatest(rank() over growths, count(*) over (
    partition by growth_contest order by growth_high desc range between unbounded preceding and greatest(growth_high - growth_low - 0.0000000001, 0) following))) as growth_rank_worst,
  if(rounded is null, null, count(*) over (growths range between current row and current row) - 1) as growth_ties
from numbered
window
  levels as (partition by level_contest order by level desc),
  growths as (partition by growth_contest order by rounded desc);

-- each standing with the ones it is compared with: the period before of which growth is known, and a year earlier
create temp table placed_before as
select
  standing.*,
  lag(if(growth_rank is null, null, standing.cell) ignore nulls) over line as cell_before,
  lag(growth_rank ignore nulls) over line as rank_before,
  max(if(growth_rank is null, null, standing.cell)) over year_before as cell_year_before,
  max(growth_rank) over year_before as rank_year_before,
  max(level_rank) over year_before as level_rank_year_before
from standing
join cell on standing.cell = cell.cell
window
  line as (partition by peer, region_code, track order by period_end, month(period_end) - month(period_start), standing.cell),
  year_before as (
    partition by peer, region_code, track, month(period_end) - month(period_start), month
    order by year range between 1 preceding and 1 preceding);

-- ranks by growth as it was first published, where a revision moved it by a tenth
create temp table first_rank as
with first_growth as (
  select min_by(observation_id, precedence) as growth_id, cast(round(max_by(value, (precedence)), 1) as decimal(38, 10)) as growth
  from reference.fct_observation
  where measure = 'yoy' and (series_id, period_key) in (select (series_id, period_key) from reference.fct_observation where precedence > 1)
  group by series_id, period_key
  having growth <> round(min_by(value, precedence), 1)
),
revised as (select figure, cell, first_growth.growth from first_growth join figure on first_growth.growth_id = figure.growth_id)
select
  peer, standing.cell, standing.region_code,
  rank() over (partition by peer, standing.cell order by coalesce(revised.growth, rounded) desc) as first_rank
from standing
join figure on standing.figure = figure.figure
left join revised on standing.figure = revised.figure
where growth_rank is not null and standing.cell in (select cell from revised);

create temp table changed as
select region_code, list(changed_on) as days
from (
  select region_code, territory_key, min(valid_from) as changed_on
  from region group by region_code, territory_key
  qualify row_number() over (partition by region_code order by changed_on) > 1
)
group by region_code;

-- contests between which somebody entered, left or changed its territory: there the common regions are ranked anew
create temp table unlike as
with compared as (
  select peer, cell, cell_before as earlier, growths_ranked, region_code from placed_before
  where growth_rank is not null and cell_before is not null
  union all
  select peer, cell, cell_year_before, growths_ranked, region_code from placed_before
  where growth_rank is not null and cell_year_before is not null and cell_year_before is distinct from cell_before
)
select row_number() over () as pair, compared.peer, compared.cell, earlier
from compared
join (select distinct peer, cell, growths_ranked from standing where growth_rank is not null) as sizes
  on compared.peer = sizes.peer and earlier = sizes.cell
group by compared.peer, compared.cell, earlier
having
  count(*) < any_value(compared.growths_ranked) or count(*) < any_value(sizes.growths_ranked)
  or bool_or(compared.region_code in (select region_code from changed));

create temp table shared as
with later as materialized (
  select pair, unlike.peer, unlike.cell, earlier, region_code, growth_rank
  from unlike join standing on unlike.peer = standing.peer and unlike.cell = standing.cell
  where growth_rank is not null
)
select
  pair, later.region_code,
  rank() over (partition by pair order by before.growth_rank) - rank() over (partition by pair order by later.growth_rank) as gained
from later
join standing as before on later.peer = before.peer and later.earlier = before.cell and later.region_code = before.region_code
join cell on later.cell = cell.cell
join cell as cell_before on later.earlier = cell_before.cell
left join changed on later.region_code = changed.region_code
where
  before.growth_rank is not null
  and coalesce(len(list_filter(days, lambda day: day > cell_before.period_end and day <= cell.period_end)), 0) = 0;

create temp table membership as
select
  peer, cell, min(peer_group) as peer_group, min(peer_group_name) as peer_group_name,
  min_by(peer_group_name_en, peer_group_name) as peer_group_name_en, count(distinct region_code) as regions_in_group,
  string_agg(distinct region_code, ',' order by region_code) as members
from (
  select peer.*, ends.period_end
  from (select distinct peer, period_end from standing join cell using (cell)) as ends
  join peer on ends.peer = peer.peer and ends.period_end >= valid_from and (valid_to is null or ends.period_end < valid_to)
)
join (select distinct peer, cell, period_end from standing join cell using (cell)) as used using (peer, period_end)
group by peer, cell;

-- a rank printed for one group is that of every group of the same members
create temp table printed_rank as
select claim.region_code, claim.indicator_code, cell.cell, members, min(n) as rank
from read_parquet(getvariable('lake') || '/claim.parquet') as claim
join cell
  on claim.indicator_code = cell.indicator_code
  and claim.period_start || '/' || claim.period_end || '/' || claim.span = cell.period_key
join region on claim.region_code = region.region_code and claim.region_at >= region.valid_from and (region.valid_to is null or claim.region_at < region.valid_to)
join membership
  on cell.cell = membership.cell
  and membership.peer_group = if(region.level = 3 and claim.scope_code = region.province_code, claim.scope_code || '/county', claim.scope_code)
group by all;

create temp macro verdict(printed, found, best, worst, ranked, in_group) as
  case
    when printed is null then ''
    when found is null then 'incomplete'
    when printed < best then 'contradicts'
    when ranked < in_group then 'incomplete'
    when printed = found then 'agrees'
    when printed between best and worst then 'within_rounding'
    else 'contradicts'
  end;

create table reference.mart_league_table as
with moved as (
  select
    placed_before.*,
    coalesce(first.first_rank, rank_before) as first_before,
    coalesce(first_year.first_rank, rank_year_before) as first_year_before,
    if(unlike.cell is null, rank_before - growth_rank, coalesce(shared.gained, 0)) as by_growth,
    if(unlike_year.cell is null, rank_year_before - growth_rank, coalesce(shared_year.gained, 0)) as year_by_growth
  from placed_before
  left join first_rank as first
    on placed_before.peer = first.peer and cell_before = first.cell and placed_before.region_code = first.region_code
  left join first_rank as first_year
    on placed_before.peer = first_year.peer and cell_year_before = first_year.cell and placed_before.region_code = first_year.region_code
  left join unlike
    on placed_before.peer = unlike.peer and placed_before.cell = unlike.cell and cell_before = unlike.earlier
  left join unlike as unlike_year
    on placed_before.peer = unlike_year.peer and placed_before.cell = unlike_year.cell and cell_year_before = unlike_year.earlier
  left join shared on unlike.pair = shared.pair and placed_before.region_code = shared.region_code
  left join shared as shared_year on unlike_year.pair = shared_year.pair and placed_before.region_code = shared_year.region_code
)
select
  peer_group, peer_group_name, peer_group_name_en, cell.period_key, period_label, period_label_en, quarter_label,
  cell.period_end, cell.span, figure.region_key, figure.region_code, region_name, name_en as region_name_en,
  cell.indicator_code, indicator_name, indicator_name_en, '' as breakdown_code, '' as comparability, figure.level as value,
  level_low as value_low, level_high as value_high, coalesce(level_status, '') as status, coalesce(unit_code, '') as unit_code,
  cast(figure.level as double) / display_factor as display_value, display_unit, level_rank, level_rank_best, level_rank_worst,
  growth, growth_low, growth_high, if(growth is null, '', 'real') as growth_price_basis,
  coalesce(growth_status, '') as growth_status, growth_rank, growth_rank_best, growth_rank_worst, growth_ties,
  coalesce(growths_ranked, levels_ranked) as regions_ranked, regions_in_group, first_before as growth_rank_before,
  first_before - growth_rank as growth_rank_change,
  if(growth_rank is null or cell_before is null, null, by_growth) as growth_rank_change_by_growth,
  if(growth_rank is null, null, first_before - rank_before) as growth_rank_change_by_revision,
  rank_before - growth_rank - by_growth as growth_rank_change_by_boundary,
  first_year_before as growth_rank_year_before, first_year_before - growth_rank as growth_rank_change_on_year,
  if(growth_rank is null or cell_year_before is null, null, year_by_growth) as growth_rank_change_on_year_by_growth,
  if(growth_rank is null, null, first_year_before - rank_year_before) as growth_rank_change_on_year_by_revision,
  rank_year_before - growth_rank - year_by_growth as growth_rank_change_on_year_by_boundary,
  level_rank_year_before, level_rank_year_before - level_rank as level_rank_change_on_year,
  printed_rank.rank as printed_growth_rank,
  verdict(printed_rank.rank, growth_rank, growth_rank_best, growth_rank_worst, growths_ranked, regions_in_group) as printed_growth_verdict,
  cast(null as bigint) as printed_level_rank, '' as printed_level_verdict, concat_ws(',', level_id, growth_id) as inputs
from moved
join figure on moved.figure = figure.figure
join cell on moved.cell = cell.cell
join membership on moved.peer = membership.peer and moved.cell = membership.cell
join region on figure.region_key = region.region_key
join indicator on cell.indicator_code = indicator.indicator_code
left join printed_rank
  on membership.members = printed_rank.members and moved.region_code = printed_rank.region_code and moved.cell = printed_rank.cell
order by cell.indicator_code, moved.peer, moved.cell, growth_rank, level_rank, moved.region_code;
