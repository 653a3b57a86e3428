/*
about: What each region adds to the growth of its parent, in points and as a rate, with the residual that members leave
about_zh: 各地对上级增长的拉动与贡献率，并保留余项
grain: one row per peer group, region, indicator, breakdown, comparability and period; region_code residual is what the members leave
key: [parent_code, region_code, indicator_code, breakdown_code, comparability, period_key]
rebuild: {peer_group: parent_code}
columns:
  parent_code: {type: varchar, about: Code of the region contributed to, about_zh: 上级地区代码}
  parent_name: {type: varchar, about: Name of the region contributed to, about_zh: 上级地区名称}
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  quarter_label: {like: dim_period.quarter_label}
  region_key: {about: "Region, null for the residual", about_zh: "地区，余项为空", ref: dim_region.region_key}
  region_code: {type: varchar, about: "Code of the region, or residual", about_zh: "地区代码，或 residual（余项）"}
  region_name: {type: varchar, about: "Name, 余项 for the residual", about_zh: 地区名称}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  comparability: {like: fct_observation.comparability}
  growth: {type: "decimal(38,10)", about: "Growth of the region in per cent, null for the residual", about_zh: 本地增速（%）}
  base: {type: "decimal(38,10)", about: "Level of a year earlier that growth implies, B = V/(1+g)", about_zh: "增速所隐含的上年同期值 B=V/(1+g)"}
  value: {type: "decimal(38,10)", about: "Contribution in points: B/B(parent) x g", about_zh: "拉动（百分点）：B/B(上级)×g"}
  contribution_rate: {type: double, about: "Contribution in per cent of the parent's growth, null where that is nought", about_zh: "贡献率（%），上级增速为零则空"}
  display_value: {type: double, about: "Contribution in points, to two decimals", about_zh: 拉动（两位小数）}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  is_complete: {type: boolean, about: Whether all members of the parent are known, about_zh: 下级是否齐全}
  inputs: {type: varchar, about: "observation_id of level and growth, separated by a comma; empty for the residual", about_zh: "水平与增速的观测值标识"}
*/
with

league as (select * from mart_league_table),
latest as not materialized (select * from fct_latest),
regions as not materialized (select * from dim_region),
indicators as (select * from dim_indicator),

members as (
  select *, value / (1 + cast(growth as double) / 100) as base
  from league
  where
    value > 0
    and growth > -100
    and span = 'cumulative'
    and peer_group in (select region_code from regions where level in ('nation', 'province', 'prefecture'))
),

wholes as (
  select
    levels.region_code,
    levels.indicator_code,
    levels.breakdown_code,
    levels.comparability,
    levels.period_key,
    any_value(cast(levels.value as double) / (1 + cast(growths.value as double) / 100)) as base,
    any_value(cast(growths.value as double)) as growth
  from latest as levels
  join latest as growths
    on levels.region_code = growths.region_code
    and levels.indicator_code = growths.indicator_code
    and levels.breakdown_code = growths.breakdown_code
    and levels.comparability = growths.comparability
    and levels.period_key = growths.period_key
    and levels.territory_key = growths.territory_key
  where
    levels.measure = 'level' and growths.measure = 'yoy'
    and is_usable(levels.value, levels.blocked_by, levels.qualifier, levels.status)
    and is_usable(growths.value, growths.blocked_by, growths.qualifier, growths.status)
    and levels.value > 0 and growths.value > -100
    and levels.reference_region_key is null and growths.reference_region_key is null
  group by all
  having count(*) = 1
),

shares as (
  select
    members.*,
    wholes.base as whole_base,
    wholes.growth as whole_growth,
    members.base / wholes.base * cast(members.growth as double) as points,
    count(*) over whole = members.regions_in_group as is_complete
  from members
  join wholes
    on members.peer_group = wholes.region_code
    and members.indicator_code = wholes.indicator_code
    and members.breakdown_code = wholes.breakdown_code
    and members.comparability = wholes.comparability
    and members.period_key = wholes.period_key
  window whole as (partition by members.peer_group, members.indicator_code, members.breakdown_code, members.comparability, members.period_key)
),

together as (
  select
    peer_group, period_key, quarter_label, region_key, region_code, region_name, indicator_code, indicator_name,
    breakdown_code, comparability, growth, base, points, whole_growth, is_complete, inputs
  from shares
  union all
  select
    peer_group, period_key, any_value(quarter_label), null, 'residual', '余项', indicator_code, any_value(indicator_name),
    breakdown_code, comparability, null,
    any_value(whole_base) - cast(sum(cast(base as decimal(38,4))) as double),
    any_value(whole_growth) - cast(sum(cast(points as decimal(38,8))) as double),
    any_value(whole_growth), any_value(is_complete), ''
  from shares
  group by peer_group, period_key, indicator_code, breakdown_code, comparability
)

select
  together.peer_group as parent_code,
  parents.region_name as parent_name,
  together.period_key,
  together.quarter_label,
  together.region_key,
  together.region_code,
  together.region_name,
  together.indicator_code,
  together.indicator_name,
  together.breakdown_code,
  together.comparability,
  together.growth,
  rounded(together.base) as base,
  rounded(together.points) as value,
  round(100 * together.points / nullif(together.whole_growth, 0), 4) as contribution_rate,
  round(together.points, 2) as display_value,
  '百分点' as display_unit,
  together.is_complete,
  together.inputs
from together
join regions as parents on together.peer_group = parents.region_code and parents.is_current
order by together.indicator_code, together.peer_group, together.period_key, together.region_code, together.breakdown_code, together.comparability
