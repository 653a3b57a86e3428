/*
about: Unbroken runs of a predicate up to the newest period, in releases and in months - among the first three by growth, above the parent, growing; a period that is missing or cannot be told ends the run
about_zh: 连续记录（截至最新一期）：增速居前三、高于上级、保持增长，按期数与月数计；缺期或无法判断即中断
grain: one row per region, peer group, indicator, breakdown and predicate
key: [peer_group, region_code, indicator_code, breakdown_code, predicate]
rebuild: {peer_group: peer_group}
columns:
  peer_group: {like: bridge_peer_group.peer_group}
  peer_group_name: {like: bridge_peer_group.peer_group_name}
  peer_group_name_en: {like: bridge_peer_group.peer_group_name_en}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  region_name_en: {like: dim_region.name_en}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  indicator_name_en: {like: mart_quarter.indicator_name_en}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  predicate: {type: varchar, about: What holds in every period of the run, about_zh: 谓词, codes: streak_predicate}
  releases: {type: bigint, about: "Length in periods published; January and February printed as one count once", about_zh: "期数；1—2月合并只计一期"}
  months: {type: bigint, about: Length in calendar months from the first to the last period of the run, about_zh: 首末期之间的月数（含）}
  since: {type: date, about: Last day of the first period of the run, about_zh: 起始期末}
  until: {type: date, about: Last day of the newest period, about_zh: 最新期末}
  display_value: {type: double, about: Length in releases, about_zh: 期数}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  inputs: {type: varchar, about: "observation_id of level and growth of every period of the run, the first period first, separated by commas", about_zh: "各期水平与增速的观测值标识，由早到晚，以逗号分隔"}
*/
with

league as (select * from mart_league_table),
gaps as (select * from mart_gap_to_parent),

periods_of_growth as (
  select
    league.*,
    gaps.value as gap
  from league
  left join gaps
    on league.region_code = gaps.region_code
    and league.peer_group = gaps.parent_code
    and league.indicator_code = gaps.indicator_code
    and league.breakdown_code = gaps.breakdown_code
    and league.comparability = gaps.comparability
    and league.period_key = gaps.period_key
    and league.growth_price_basis = gaps.price_basis
  where league.growth is not null and league.span = 'cumulative' and league.comparability = ''
),

-- what is not known of a period is no part of a run: members without a value might rank before
predicates as (
  select *, 'first_three' as predicate, growth_rank + regions_in_group - regions_ranked <= 3 as holds from periods_of_growth
  union all
  select *, 'above_parent', coalesce(gap > 0, false) from periods_of_growth
  union all
  select *, 'growing', growth > 0 from periods_of_growth
),

followed as (
  select
    *,
    lag(period_end) over newest_first as period_end_after,
    lag(quarter_label) over newest_first as quarter_label_after
  from predicates
  window newest_first as (
    partition by peer_group, region_code, indicator_code, breakdown_code, predicate
    order by period_end desc, period_key
  )
),

-- a period is newer than the last break where no later one fails and none is missing in between
runs as (
  select
    *,
    count(*) filter (
      not holds
      or date_diff('month', period_end, period_end_after) > if(ends_with(quarter_label, 'Q4') and ends_with(quarter_label_after, 'Q4'), 12, 3)
    ) over (
      partition by peer_group, region_code, indicator_code, breakdown_code, predicate
      order by period_end desc, period_key rows unbounded preceding
    ) as breaks_since
  from followed
)

select
  peer_group,
  arg_max(peer_group_name, period_end) as peer_group_name,
  arg_max(peer_group_name_en, period_end) as peer_group_name_en,
  arg_max(region_key, period_end) as region_key,
  region_code,
  arg_max(region_name, period_end) as region_name,
  arg_max(region_name_en, period_end) as region_name_en,
  indicator_code,
  any_value(indicator_name) as indicator_name,
  any_value(indicator_name_en) as indicator_name_en,
  breakdown_code,
  predicate,
  count(*) as releases,
  date_diff('month', min(period_end), max(period_end)) + 1 as months,
  min(period_end) as since,
  max(period_end) as until,
  cast(count(*) as double) as display_value,
  '次' as display_unit,
  string_agg(inputs, ',' order by period_end, period_key) as inputs
from runs
where breaks_since = 0
group by peer_group, region_code, indicator_code, breakdown_code, predicate
order by indicator_code, peer_group, region_code, breakdown_code, predicate
