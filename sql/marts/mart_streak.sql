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

-- numbered, so that names and inputs come back by the number and the windows below carry little
periods_of_growth as materialized (
  select
    row_number() over () as place,
    league.peer_group,
    league.peer_group_name,
    league.peer_group_name_en,
    league.region_key,
    league.region_code,
    league.region_name,
    league.region_name_en,
    league.indicator_code,
    league.indicator_name,
    league.indicator_name_en,
    league.breakdown_code,
    league.period_key,
    league.period_end,
    ends_with(league.quarter_label, 'Q4') as ends_year,
    -- what is not known of a period is no part of a run: members without a value might rank before
    league.growth_rank + league.regions_in_group - league.regions_ranked <= 3 as is_among_three,
    coalesce(gaps.value > 0, false) as is_above_parent,
    league.growth > 0 as is_growing,
    league.inputs
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

narrow as not materialized (
  select
    place, peer_group, region_code, indicator_code, breakdown_code, period_end, period_key, ends_year, is_among_three,
    is_above_parent, is_growing
  from periods_of_growth
),

predicates as (
  select * exclude (is_among_three, is_above_parent, is_growing), 'first_three' as predicate, is_among_three as holds from narrow
  union all
  select * exclude (is_among_three, is_above_parent, is_growing), 'above_parent', is_above_parent from narrow
  union all
  select * exclude (is_among_three, is_above_parent, is_growing), 'growing', is_growing from narrow
),

followed as (
  select
    *,
    lag(period_end) over newest_first as period_end_after,
    lag(ends_year) over newest_first as ends_year_after
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
      or date_diff('month', period_end, period_end_after) > if(ends_year and ends_year_after, 12, 3)
    ) over (
      partition by peer_group, region_code, indicator_code, breakdown_code, predicate
      order by period_end desc, period_key rows unbounded preceding
    ) as breaks_since
  from followed
)

select
  runs.peer_group,
  arg_max(periods.peer_group_name, runs.period_end) as peer_group_name,
  arg_max(periods.peer_group_name_en, runs.period_end) as peer_group_name_en,
  arg_max(periods.region_key, runs.period_end) as region_key,
  runs.region_code,
  arg_max(periods.region_name, runs.period_end) as region_name,
  arg_max(periods.region_name_en, runs.period_end) as region_name_en,
  runs.indicator_code,
  any_value(periods.indicator_name) as indicator_name,
  any_value(periods.indicator_name_en) as indicator_name_en,
  runs.breakdown_code,
  runs.predicate,
  count(*) as releases,
  date_diff('month', min(runs.period_end), max(runs.period_end)) + 1 as months,
  min(runs.period_end) as since,
  max(runs.period_end) as until,
  cast(count(*) as double) as display_value,
  '次' as display_unit,
  string_agg(periods.inputs, ',' order by runs.period_end, runs.period_key) as inputs
from runs
join periods_of_growth as periods on runs.place = periods.place
where runs.breaks_since = 0
group by runs.peer_group, runs.region_code, runs.indicator_code, runs.breakdown_code, runs.predicate
order by runs.indicator_code, runs.peer_group, runs.region_code, runs.breakdown_code, runs.predicate
