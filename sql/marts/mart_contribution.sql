/*
about: What each region adds to the growth of its parent, in points and as a rate, with the residual that members leave
about_zh: 各地对上级增长的拉动与贡献率，并保留余项
grain: one row per peer group, region, indicator, breakdown, comparability and period; region_code residual is what the members leave
key: [parent_code, region_code, indicator_code, breakdown_code, comparability, period_key]
rebuild: {peer_group: parent_code}
columns:
  parent_code: {type: varchar, about: Code of the region contributed to, about_zh: 上级地区代码}
  parent_name: {type: varchar, about: Name of the region contributed to, about_zh: 上级地区名称}
  parent_name_en: {type: varchar, about: "English name of the region contributed to, empty where none is known", about_zh: 上级地区英文名}
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  quarter_label: {like: dim_period.quarter_label}
  region_key: {about: "Region, null for the residual", about_zh: "地区，余项为空", ref: dim_region.region_key}
  region_code: {type: varchar, about: "Code of the region, or residual", about_zh: "地区代码，或 residual（余项）"}
  region_name: {type: varchar, about: "Name, 余项 for the residual", about_zh: 地区名称}
  region_name_en: {type: varchar, about: "English name, residual for the residual", about_zh: 地区英文名，余项为 residual}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  indicator_name_en: {like: mart_quarter.indicator_name_en}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  comparability: {like: fct_observation.comparability}
  growth: {type: "decimal(38,10)", about: "Growth of the region in per cent, null for the residual", about_zh: 本地增速（%），余项为空}
  base: {type: "decimal(38,10)", about: "Level of a year earlier that growth implies, B = V/(1+g); null where refused", about_zh: "增速所隐含的上年同期值 B=V/(1+g)，拒算为空"}
  value: {type: "decimal(38,10)", about: "Contribution in points: B/B(parent) x g, null where refused", about_zh: "拉动（百分点）：B/B(上级)×g，拒算为空"}
  value_low: {type: "decimal(38,10)", about: Lower end that rounding leaves, about_zh: 下限}
  value_high: {type: "decimal(38,10)", about: Upper end that rounding leaves, about_zh: 上限}
  contribution_rate: {type: double, about: "Contribution in per cent of the parent's growth, null where that is nought", about_zh: "贡献率（%），上级增速为零则空"}
  display_value: {type: double, about: "Contribution in points, to two decimals", about_zh: 拉动（两位小数）}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  is_complete: {type: boolean, about: Whether all members of the parent contribute, about_zh: 下级是否齐全}
  method: {like: mart_quarter.method}
  inputs: {type: varchar, about: "observation_id of level and growth, then of those of the parent, separated by commas; of the parent alone for the residual", about_zh: "本地与上级的水平、增速观测值标识，以逗号分隔；余项仅列上级"}
  refusal: {like: mart_quarter.refusal}
checks:
  value_or_refusal: "(value is null) = (refusal <> '')"
  interval_holds_value: "value is null or (value_low <= value and value <= value_high)"
*/
with

league as (select * from mart_league_table),
observations as not materialized (select * from fct_observation),
regions as not materialized (select * from dim_region),

members as (
  select
    *,
    case
      when value is null then 'no_weights'
      when growth is null then 'no_growth'
      when value_low <= 0 or growth_low <= -100 then 'base_not_positive'
      else ''
    end as obstacle
  from league
  where
    span = 'cumulative'
    and coalesce(value, growth) is not null
    and peer_group in (select region_code from regions where level in ('nation', 'province', 'prefecture'))
),

-- every vintage of a parent: its members may have been printed with an earlier one than the values that now stand
wholes as (
  select
    levels.region_code,
    levels.indicator_code,
    levels.breakdown_code,
    levels.comparability,
    levels.period_key,
    vintage_of(levels.status) as vintage,
    levels.precedence,
    cast(levels.value as double) / (1 + cast(growths.value as double) / 100) as base,
    cast(levels.value_low as double) / (1 + cast(growths.value_high as double) / 100) as base_low,
    cast(levels.value_high as double) / (1 + cast(growths.value_low as double) / 100) as base_high,
    cast(growths.value as double) as growth,
    cast(growths.value_low as double) as growth_low,
    cast(growths.value_high as double) as growth_high,
    levels.observation_id || ',' || growths.observation_id as inputs
  from observations as levels
  join observations as growths
    on levels.region_code = growths.region_code
    and levels.indicator_code = growths.indicator_code
    and levels.breakdown_code = growths.breakdown_code
    and levels.comparability = growths.comparability
    and levels.period_key = growths.period_key
    and levels.territory_key = growths.territory_key
    and (growths.precedence = 1 or growths.release_sha256 = levels.release_sha256)
  where
    levels.measure = 'level' and growths.measure = 'yoy'
    and levels.region_code in (select region_code from regions where level in ('nation', 'province', 'prefecture'))
    and is_usable(levels.value, levels.blocked_by, levels.qualifier, levels.status)
    and is_usable(growths.value, growths.blocked_by, growths.qualifier, growths.status)
    and levels.value_low > 0 and growths.value_low > -100
    and levels.reference_region_key is null and growths.reference_region_key is null
  -- growth printed beside the level first; real before nominal, as ranked
  qualify row_number() over (
    partition by levels.region_code, levels.indicator_code, levels.breakdown_code, levels.comparability, levels.period_key, vintage
    order by
      levels.precedence,
      growths.release_sha256 = levels.release_sha256 desc,
      list_position(['real', 'nominal', 'none', 'mixed'], growths.price_basis),
      growths.precedence,
      growths.observation_id
  ) = 1
),

paired as (
  select
    members.*,
    wholes.base as whole_base,
    wholes.base_low as whole_base_low,
    wholes.base_high as whole_base_high,
    wholes.growth as whole_growth,
    wholes.growth_low as whole_growth_low,
    wholes.growth_high as whole_growth_high,
    wholes.inputs as whole_inputs,
    cast(members.value as double) / (1 + cast(members.growth as double) / 100) as base,
    case
      when members.obstacle <> '' then members.obstacle
      when wholes.base is null then 'no_parent_figures'
      when vintage_of(members.status) <> wholes.vintage then 'different_vintages'
      else ''
    end as refusal
  from members
  left join wholes
    on members.peer_group = wholes.region_code
    and members.indicator_code = wholes.indicator_code
    and members.breakdown_code = wholes.breakdown_code
    and members.comparability = wholes.comparability
    and members.period_key = wholes.period_key
  -- the parent of the member's round of estimates, or else the one that stands
  qualify row_number() over (
    partition by members.peer_group, members.region_code, members.indicator_code, members.breakdown_code, members.comparability, members.period_key
    order by vintage_of(members.status) = wholes.vintage desc nulls last, wholes.precedence
  ) = 1
),

-- V g / (1 + g) grows with g, and with V where g is positive: its ends lie at corners
weighed as (
  select
    *,
    cast(value as double) * cast(growth as double) / (1 + cast(growth as double) / 100) as gain,
    least(
      cast(value_low as double) * cast(growth_low as double) / (1 + cast(growth_low as double) / 100),
      cast(value_high as double) * cast(growth_low as double) / (1 + cast(growth_low as double) / 100)
    ) as gain_low,
    greatest(
      cast(value_low as double) * cast(growth_high as double) / (1 + cast(growth_high as double) / 100),
      cast(value_high as double) * cast(growth_high as double) / (1 + cast(growth_high as double) / 100)
    ) as gain_high
  from paired
),

shares as (
  select
    *,
    case when refusal = '' then gain / whole_base end as points,
    case when refusal = '' then least(gain_low / whole_base_low, gain_low / whole_base_high) end as points_low,
    case when refusal = '' then greatest(gain_high / whole_base_low, gain_high / whole_base_high) end as points_high,
    coalesce(count(*) filter (refusal = '') over whole = regions_in_group, false) as is_complete
  from weighed
  window whole as (partition by peer_group, indicator_code, breakdown_code, comparability, period_key)
),

-- members beside parents of two rounds of estimates leave no residual of either
residuals as (
  select
    peer_group,
    period_key,
    any_value(quarter_label) as quarter_label,
    indicator_code,
    any_value(indicator_name) as indicator_name,
    any_value(indicator_name_en) as indicator_name_en,
    breakdown_code,
    comparability,
    any_value(whole_base) - cast(sum(cast(base as decimal(38,4))) as double) as base,
    any_value(whole_growth) - cast(sum(cast(points as decimal(38,8))) as double) as points,
    any_value(whole_growth_low) - cast(sum(cast(points_high as decimal(38,8))) as double) as points_low,
    any_value(whole_growth_high) - cast(sum(cast(points_low as decimal(38,8))) as double) as points_high,
    any_value(whole_growth) as whole_growth,
    any_value(is_complete) as is_complete,
    any_value(whole_inputs) as whole_inputs
  from shares
  where refusal = ''
  group by peer_group, period_key, indicator_code, breakdown_code, comparability
  having count(distinct whole_inputs) = 1
),

together as (
  select
    peer_group, period_key, quarter_label, region_key, region_code, region_name, region_name_en, indicator_code, indicator_name, indicator_name_en,
    breakdown_code, comparability, growth, if(points is null, null, base) as base, points, points_low, points_high,
    whole_growth, is_complete, if(points is null, '', 'weighed_growth') as method,
    concat_ws(',', inputs, whole_inputs) as inputs, refusal
  from shares
  union all
  select
    peer_group, period_key, quarter_label, null, 'residual', '余项', 'residual', indicator_code, indicator_name, indicator_name_en,
    breakdown_code, comparability, null, base, points, points_low, points_high,
    whole_growth, is_complete, 'residual', whole_inputs, ''
  from residuals
)

select
  together.peer_group as parent_code,
  parents.region_name as parent_name,
  parents.name_en as parent_name_en,
  together.period_key,
  together.quarter_label,
  together.region_key,
  together.region_code,
  together.region_name,
  together.region_name_en,
  together.indicator_code,
  together.indicator_name,
  together.indicator_name_en,
  together.breakdown_code,
  together.comparability,
  together.growth,
  rounded(together.base) as base,
  rounded(together.points) as value,
  rounded_down(together.points_low) as value_low,
  rounded_up(together.points_high) as value_high,
  round(100 * together.points / nullif(together.whole_growth, 0), 4) as contribution_rate,
  round(together.points, 2) as display_value,
  '百分点' as display_unit,
  together.is_complete,
  together.method,
  together.inputs,
  together.refusal
from together
join regions as parents on together.peer_group = parents.region_code and parents.is_current
order by together.indicator_code, together.peer_group, together.period_key, together.region_code, together.breakdown_code, together.comparability
