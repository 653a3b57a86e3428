/*
about: League tables of every peer group - level, growth, ranks by the published rule, what rounding leaves open, and printed ranks beside
about_zh: 各同组排名表：水平、增速、按公布规则的位次、舍入区间，以及公布的位次
grain: one row per peer group, region, indicator, breakdown, comparability and period
key: [peer_group, region_code, indicator_code, breakdown_code, comparability, period_key]
rebuild: {peer_group: peer_group}
columns:
  peer_group: {like: bridge_peer_group.peer_group}
  peer_group_name: {like: bridge_peer_group.peer_group_name}
  peer_group_name_en: {like: bridge_peer_group.peer_group_name_en}
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  period_label: {like: dim_period.label_zh}
  period_label_en: {like: dim_period.label_en}
  quarter_label: {like: dim_period.quarter_label}
  period_end: {like: dim_period.period_end}
  span: {like: dim_period.span}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  region_name_en: {like: dim_region.name_en}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  indicator_name_en: {like: mart_quarter.indicator_name_en}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  comparability: {like: fct_observation.comparability}
  value: {type: "decimal(38,10)", about: "Level in the canonical unit, null where none is known", about_zh: "水平值（基准单位），未知为空"}
  value_low: {type: "decimal(38,10)", about: "Lower end of its rounding interval, inclusive", about_zh: 水平下限（含）}
  value_high: {type: "decimal(38,10)", about: "Upper end of its rounding interval, exclusive", about_zh: 水平上限（不含）}
  status: {type: varchar, about: "How final the level is, by the release's own words, empty without one", about_zh: "水平值的数据状态，无水平值为空", codes: status}
  unit_code: {type: varchar, about: "Canonical unit of the level, empty without one", about_zh: 水平值基准单位}
  display_value: {type: double, about: Level in the display unit, about_zh: 水平展示值}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 水平展示单位}
  level_rank: {type: bigint, about: "Rank by level, null where none is known", about_zh: 总量位次}
  level_rank_best: {type: bigint, about: Best rank by level that rounding leaves possible, about_zh: 总量最高可能位次}
  level_rank_worst: {type: bigint, about: Worst rank by level that rounding leaves possible, about_zh: 总量最低可能位次}
  growth: {type: "decimal(38,10)", about: "Growth on a year earlier in per cent, null where none is known", about_zh: "同比增速（%），未知为空"}
  growth_low: {type: "decimal(38,10)", about: "Lower end of its rounding interval, inclusive", about_zh: 增速下限（含）}
  growth_high: {type: "decimal(38,10)", about: "Upper end of its rounding interval, exclusive", about_zh: 增速上限（不含）}
  growth_price_basis: {type: varchar, about: "Prices of the growth, empty without one", about_zh: 增速价格口径, codes: price_basis}
  growth_status: {type: varchar, about: "How final the growth is, empty without one", about_zh: "增速的数据状态，无增速为空", codes: status}
  growth_rank: {type: bigint, about: "Rank by growth, competition style, on growth rounded half-up to one decimal", about_zh: "增速位次：增速四舍五入到一位小数，并列同位次"}
  growth_rank_best: {type: bigint, about: Best rank by growth that rounding leaves possible, about_zh: 增速最高可能位次}
  growth_rank_worst: {type: bigint, about: Worst rank by growth that rounding leaves possible, about_zh: 增速最低可能位次}
  growth_ties: {type: bigint, about: Other regions of the same rank by growth, about_zh: 增速并列的其他地区数}
  regions_ranked: {type: bigint, about: "Regions ranked by growth, or by level where there is no growth", about_zh: 参与排名的地区数}
  regions_in_group: {type: bigint, about: Members of the group at the end of the period, about_zh: 期末组内地区数}
  growth_rank_before: {type: bigint, about: "Rank by growth in the period before that is known, by the figures as they first stood; null where there is none", about_zh: "上一已知期增速位次，按当期首次公布值"}
  growth_rank_change: {type: bigint, about: "Places gained by growth on the period before, negative for lost: the sum of the three that follow", about_zh: "较上一期增速位次变动，正为上升；等于以下三项之和"}
  growth_rank_change_by_growth: {type: bigint, about: "Places gained by growing faster, among the regions ranked in both periods", about_zh: 因增长：两期均参与排名的地区之间的升降}
  growth_rank_change_by_revision: {type: bigint, about: "Places the earlier rank itself gained since, as figures of that period were revised", about_zh: 因修订：上期数据修订使上期位次的升降}
  growth_rank_change_by_boundary: {type: bigint, about: "Places gained because regions entered or left the ranking or changed their territory", about_zh: 因范围：地区进出排名或区划变动带来的升降}
  growth_rank_year_before: {type: bigint, about: "Rank by growth in the same period a year earlier, by the figures as they first stood", about_zh: "上年同期增速位次，按当期首次公布值"}
  growth_rank_change_on_year: {type: bigint, about: "Places gained by growth on a year earlier, negative for lost: the sum of the three that follow", about_zh: "较上年同期增速位次变动，正为上升；等于以下三项之和"}
  growth_rank_change_on_year_by_growth: {like: mart_league_table.growth_rank_change_by_growth}
  growth_rank_change_on_year_by_revision: {like: mart_league_table.growth_rank_change_by_revision}
  growth_rank_change_on_year_by_boundary: {like: mart_league_table.growth_rank_change_by_boundary}
  level_rank_year_before: {type: bigint, about: Rank by level in the same period a year earlier, about_zh: 上年同期总量位次}
  level_rank_change_on_year: {type: bigint, about: "Places gained by level on a year earlier, negative for lost", about_zh: "较上年同期总量位次变动，正为上升"}
  printed_growth_rank: {type: bigint, about: "Rank by growth as printed, null where none is", about_zh: 公布的增速位次}
  printed_growth_verdict: {type: varchar, about: "Whether the printed rank by growth agrees with the data, empty where none is printed", about_zh: 公布增速位次核对结果, codes: rank_verdict}
  printed_level_rank: {type: bigint, about: "Rank by level as printed, null where none is", about_zh: 公布的总量位次}
  printed_level_verdict: {type: varchar, about: "Whether the printed rank by level agrees with the data, empty where none is printed", about_zh: 公布总量位次核对结果, codes: rank_verdict}
  inputs: {type: varchar, about: "observation_id of level and growth, separated by a comma", about_zh: "水平与增速的观测值标识，以逗号分隔"}
checks:
  change_is_the_sum_of_its_parts: "growth_rank_change is null or growth_rank_change = growth_rank_change_by_growth + growth_rank_change_by_revision + growth_rank_change_by_boundary"
  change_on_year_is_the_sum_of_its_parts: "growth_rank_change_on_year is null or growth_rank_change_on_year = growth_rank_change_on_year_by_growth + growth_rank_change_on_year_by_revision + growth_rank_change_on_year_by_boundary"
  rank_within_bounds: "growth_rank is null or (growth_rank_best <= growth_rank and growth_rank <= growth_rank_worst)"
*/
with

ranks as (select * from int_rank_change),
figures as not materialized (select * from int_figure),
cells as not materialized (select * from int_cell),
claims as (select * from fct_claim),
-- numbered as in int_rank
peers as (select *, dense_rank() over (order by peer_group) as peer_order from bridge_peer_group),
periods as (select * from dim_period),
regions as not materialized (select * from dim_region),
indicators as (select * from dim_indicator),

group_sizes as (
  select
    peers.peer_order,
    any_value(peers.peer_group) as peer_group,
    min(peers.peer_group_name) as peer_group_name,
    min_by(peers.peer_group_name_en, peers.peer_group_name) as peer_group_name_en,
    ends.period_end,
    count(distinct peers.region_code) as regions_in_group,
    -- the same cities go by several names: children of the province, group of cities
    md5(string_agg(distinct peers.region_code, ',' order by peers.region_code)) as membership
  from (select distinct ranks.peer_order, cells.period_end from ranks join cells on ranks.cell = cells.cell) as ends
  join peers
    on ends.peer_order = peers.peer_order
    and ends.period_end >= peers.valid_from
    and (peers.valid_to is null or ends.period_end < peers.valid_to)
  group by peers.peer_order, ends.period_end
),

-- a rank is by growth unless it is said to be by level; a province's scope means its counties for a county
printed_ranks as (
  select
    claims.region_code,
    claims.indicator_code,
    claims.breakdown_code,
    claims.period_key,
    group_sizes.membership,
    min(claims.n) filter (claims.of_measure <> 'level') as growth_rank,
    min(claims.n) filter (claims.of_measure = 'level') as level_rank
  from claims
  join regions on claims.region_key = regions.region_key
  join group_sizes
    on claims.period_end = group_sizes.period_end
    and group_sizes.peer_group = if(regions.level = 'county' and claims.scope_code = regions.province_code, claims.scope_code || '/county', claims.scope_code)
  where claims.claim_kind = 'rank' and regexp_matches(claims.predicate, '^rank\s*=+')
  group by all
)

select
  group_sizes.peer_group,
  group_sizes.peer_group_name,
  group_sizes.peer_group_name_en,
  cells.period_key,
  periods.label_zh as period_label,
  periods.label_en as period_label_en,
  periods.quarter_label,
  cells.period_end,
  periods.span,
  figures.region_key,
  ranks.region_code,
  regions.region_name,
  regions.name_en as region_name_en,
  cells.indicator_code,
  indicators.label_zh as indicator_name,
  indicators.label_en as indicator_name_en,
  cells.breakdown_code,
  cells.comparability,
  figures.level as value,
  figures.level_low as value_low,
  figures.level_high as value_high,
  coalesce(figures.level_status, '') as status,
  coalesce(figures.unit_code, '') as unit_code,
  display_value_of(figures.level, 'level', indicators.display_factor) as display_value,
  indicators.display_unit,
  ranks.level_rank,
  ranks.level_rank_best,
  ranks.level_rank_worst,
  figures.growth,
  figures.growth_low,
  figures.growth_high,
  coalesce(figures.growth_price_basis, '') as growth_price_basis,
  coalesce(figures.growth_status, '') as growth_status,
  ranks.growth_rank,
  ranks.growth_rank_best,
  ranks.growth_rank_worst,
  ranks.growth_ties,
  coalesce(ranks.growths_ranked, ranks.levels_ranked) as regions_ranked,
  group_sizes.regions_in_group,
  ranks.rank_before as growth_rank_before,
  ranks.rank_before - ranks.growth_rank as growth_rank_change,
  ranks.by_growth as growth_rank_change_by_growth,
  ranks.by_revision as growth_rank_change_by_revision,
  ranks.by_boundary as growth_rank_change_by_boundary,
  ranks.rank_year_before as growth_rank_year_before,
  ranks.rank_year_before - ranks.growth_rank as growth_rank_change_on_year,
  ranks.year_by_growth as growth_rank_change_on_year_by_growth,
  ranks.year_by_revision as growth_rank_change_on_year_by_revision,
  ranks.year_by_boundary as growth_rank_change_on_year_by_boundary,
  ranks.level_rank_year_before,
  ranks.level_rank_year_before - ranks.level_rank as level_rank_change_on_year,
  printed_ranks.growth_rank as printed_growth_rank,
  rank_verdict(printed_ranks.growth_rank, ranks.growth_rank, ranks.growth_rank_best, ranks.growth_rank_worst, ranks.growths_ranked, group_sizes.regions_in_group) as printed_growth_verdict,
  printed_ranks.level_rank as printed_level_rank,
  rank_verdict(printed_ranks.level_rank, ranks.level_rank, ranks.level_rank_best, ranks.level_rank_worst, ranks.levels_ranked, group_sizes.regions_in_group) as printed_level_verdict,
  concat_ws(',', figures.level_id, figures.growth_id) as inputs
from ranks
join figures on ranks.figure = figures.figure
join cells on ranks.cell = cells.cell
join periods on cells.period_key = periods.period_key
join group_sizes on ranks.peer_order = group_sizes.peer_order and cells.period_end = group_sizes.period_end
join regions on figures.region_key = regions.region_key
join indicators on cells.indicator_code = indicators.indicator_code
left join printed_ranks
  on group_sizes.membership = printed_ranks.membership
  and ranks.region_code = printed_ranks.region_code
  and cells.indicator_code = printed_ranks.indicator_code
  and cells.breakdown_code = printed_ranks.breakdown_code
  and cells.period_key = printed_ranks.period_key
-- cells are numbered in the order of indicators and periods
order by cells.indicator_code, ranks.peer_order, ranks.cell, ranks.growth_rank, ranks.level_rank, ranks.region_code
