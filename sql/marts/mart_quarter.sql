/*
about: Single quarters, published, derived from cumulative values or added up from months, level and growth
about_zh: 单季值：公布的、由累计值推算的或由月度值相加的水平与增速
grain: one row per region, territory, indicator, breakdown, comparability, measure, price basis and quarter
key: [territory_key, region_code, indicator_code, breakdown_code, comparability, measure, price_basis, quarter_label]
rebuild: {region: region_code}
columns:
  quarter_label: {type: varchar, about: "Quarter, for example 2021Q2", about_zh: "季度，如 2021Q2"}
  year: {type: bigint, about: Year, about_zh: 年份}
  quarter: {type: bigint, about: Quarter of the year, about_zh: 季度}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  territory_key: {like: fct_observation.territory_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  region_name_en: {like: dim_region.name_en}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {type: varchar, about: Name of the indicator in Chinese, about_zh: 指标名称}
  indicator_name_en: {type: varchar, about: Name of the indicator in English, about_zh: 指标英文名}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  comparability: {like: fct_observation.comparability}
  measure: {type: varchar, about: "level, yoy, qoq (not seasonally adjusted) or two_year_avg", about_zh: "水平、同比、环比（未季调）、两年平均", codes: measure}
  price_basis: {like: fct_observation.price_basis}
  value: {type: "decimal(38,10)", about: "Value of the quarter alone: as published where it is, else derived; null where refused", about_zh: "当季值：有公布取公布，否则推算；无法推算为空"}
  value_low: {like: fct_observation.value_low}
  value_high: {like: fct_observation.value_high}
  unit_code: {type: varchar, about: Canonical unit, about_zh: 基准单位}
  display_value: {like: fct_observation.display_value}
  display_unit: {like: fct_observation.display_unit}
  method: {type: varchar, about: "How the value came about, empty where refused", about_zh: "得出方式，拒算为空", codes: method}
  inputs: {type: varchar, about: "observation_id of what the value was made from, separated by commas", about_zh: "所用观测值标识，以逗号分隔"}
  refusal: {type: varchar, about: "Why there is no value, empty where there is one", about_zh: "无值的原因，有值为空", codes: refusal}
  published_value: {type: "decimal(38,10)", about: "The quarter alone as published, null where it is not", about_zh: "公布的当季值，未公布为空"}
  derived_value: {type: "decimal(38,10)", about: "The quarter alone as derived, null where it cannot be", about_zh: "推算的当季值，无法推算为空"}
  derived_low: {type: "decimal(38,10)", about: Lower end of the derived value by interval arithmetic, about_zh: 推算值下限}
  derived_high: {type: "decimal(38,10)", about: Upper end of the derived value by interval arithmetic, about_zh: 推算值上限}
  derived_method: {type: varchar, about: "How it was derived, empty where it was not", about_zh: 推算方法, codes: method}
  derived_inputs: {type: varchar, about: "observation_id of what it was derived from, separated by commas", about_zh: "推算所用观测值标识，以逗号分隔"}
  vintage: {type: varchar, about: "Release or series of issues the value is a vintage of, empty where refused", about_zh: "版本：发布稿或期刊系列"}
  published_on: {type: date, about: "Day of publication of the value up to the quarter, null where unknown", about_zh: "发布日，未知为空"}
checks:
  value_or_refusal: "(value is null) = (refusal <> '')"
  interval_holds_value: "value is null or value_low is null or (value_low <= value and value <= value_high)"
*/
with

quarters as not materialized (select * from int_quarter_alone),
lines as not materialized (select * from int_line),
vintages as (select * from int_vintage),
regions as (select * from dim_region),
indicators as (select * from dim_indicator),

-- a line is all that two values must share but for the vintage
-- levels of one vintage only: a published quarter and a derived one may differ by a revision
on_quarter_before as (
  select
    later.line_key,
    later.year,
    later.quarter,
    later.region_key,
    later.published_on,
    later.vintage_key,
    later.inputs || ',' || before.inputs as inputs,
    growth_of(
      later.line_key || ' of ' || later.vintage_key, later.value, later.value_low, later.value_high,
      before.line_key || ' of ' || before.vintage_key, before.value, before.value_low, before.value_high) as derived
  from quarters as later
  join quarters as before
    on later.line_key = before.line_key
    and later.vintage_key = before.vintage_key
    and later.year * 4 + later.quarter = before.year * 4 + before.quarter + 1
  where later.measure = 'level' and before.measure = 'level' and later.value_low > 0 and before.value_low > 0
),

-- the growth of two years comes from two releases
over_two_years as (
  select
    later.line_key,
    later.year,
    later.quarter,
    later.region_key,
    later.unit_code,
    later.published_on,
    later.vintage_key,
    later.inputs || ',' || before.inputs as inputs,
    chain_of(
      cast(later.line_key as varchar), later.value, later.value_low, later.value_high,
      cast(before.line_key as varchar), before.value, before.value_low, before.value_high) as derived
  from quarters as later
  join quarters as before
    on later.line_key = before.line_key
    and later.year = before.year + 1
    and later.quarter = before.quarter
  where later.measure = 'yoy' and before.measure = 'yoy' and later.value_low > -100 and before.value_low > -100
),

together as (
  select
    line_key,
    year,
    quarter,
    region_key,
    measure,
    value,
    value_low,
    value_high,
    unit_code,
    method,
    inputs,
    refusal,
    published_value,
    derived_value,
    derived_low,
    derived_high,
    derived_method,
    derived_inputs,
    vintage_key,
    published_on
  from quarters
  union all
  select
    line_key,
    year,
    quarter,
    region_key,
    'qoq',
    derived.value,
    derived.low,
    derived.high,
    '%',
    'growth_on_quarter',
    inputs,
    '',
    null,
    derived.value,
    derived.low,
    derived.high,
    'growth_on_quarter',
    inputs,
    vintage_key,
    published_on
  from on_quarter_before
  union all
  select
    line_key,
    year,
    quarter,
    region_key,
    'two_year_avg',
    derived.value,
    derived.low,
    derived.high,
    unit_code,
    'two_year_average',
    inputs,
    '',
    null,
    derived.value,
    derived.low,
    derived.high,
    'two_year_average',
    inputs,
    vintage_key,
    published_on
  from over_two_years
)

select
  together.year || 'Q' || together.quarter as quarter_label,
  together.year,
  together.quarter,
  together.region_key,
  lines.territory_key,
  lines.region_code,
  regions.region_name,
  regions.name_en as region_name_en,
  lines.indicator_code,
  indicators.label_zh as indicator_name,
  indicators.label_en as indicator_name_en,
  lines.breakdown_code,
  lines.comparability,
  together.measure,
  lines.price_basis,
  together.value,
  together.value_low,
  together.value_high,
  together.unit_code,
  display_value_of(together.value, together.measure, indicators.display_factor) as display_value,
  display_unit_of(together.measure, together.unit_code, indicators.display_unit) as display_unit,
  together.method,
  together.inputs,
  together.refusal,
  together.published_value,
  together.derived_value,
  together.derived_low,
  together.derived_high,
  together.derived_method,
  together.derived_inputs,
  coalesce(vintages.vintage, '') as vintage,
  together.published_on
from together
join lines on together.line_key = lines.line_key
join regions on together.region_key = regions.region_key
join indicators on lines.indicator_code = indicators.indicator_code
left join vintages on together.vintage_key = vintages.vintage_key
-- lines are numbered in the order of indicators and regions
order by together.line_key * 16384 + together.year * 4 + together.quarter
