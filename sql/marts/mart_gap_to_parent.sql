/*
about: How far the growth of each region lies above or below that of the regions it lies in
about_zh: 各地增速与上级地区增速之差（百分点）
grain: one row per region, parent region, indicator, breakdown, comparability, price basis and period
key: [territory_key, region_code, parent_code, indicator_code, breakdown_code, comparability, price_basis, period_key]
rebuild: {region: region_code}
columns:
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  quarter_label: {like: dim_period.quarter_label}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  territory_key: {like: fct_observation.territory_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  region_name_en: {like: dim_region.name_en}
  parent_key: {about: Region it lies in, about_zh: 上级地区, ref: dim_region.region_key}
  parent_code: {type: varchar, about: Code of the region it lies in, about_zh: 上级地区代码}
  parent_name: {type: varchar, about: Name of the region it lies in, about_zh: 上级地区名称}
  parent_name_en: {type: varchar, about: "English name of the region it lies in, empty where none is known", about_zh: 上级地区英文名}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  indicator_name_en: {like: mart_quarter.indicator_name_en}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  comparability: {like: fct_observation.comparability}
  price_basis: {like: fct_observation.price_basis}
  growth: {type: "decimal(38,10)", about: Growth of the region in per cent, about_zh: 本地增速（%）}
  parent_growth: {type: "decimal(38,10)", about: "Growth of the region it lies in, null where none of this price basis and comparability class is known", about_zh: "上级增速（%），无同口径增速为空"}
  value: {type: "decimal(38,10)", about: "Difference in points: growth less parent growth, null where refused", about_zh: 增速之差（百分点），拒算为空}
  value_low: {type: "decimal(38,10)", about: Lower end that rounding leaves, about_zh: 下限}
  value_high: {type: "decimal(38,10)", about: Upper end that rounding leaves, about_zh: 上限}
  display_value: {type: double, about: "Difference, to one decimal", about_zh: 增速之差（一位小数）}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  published_gap: {type: "decimal(38,10)", about: "Difference as printed (高于…X个百分点), null where it is not", about_zh: "公布的百分点差，未公布为空"}
  method: {like: mart_quarter.method}
  inputs: {type: varchar, about: "observation_id of both growth rates, separated by a comma", about_zh: "两个增速的观测值标识，以逗号分隔"}
  refusal: {like: mart_quarter.refusal}
checks:
  value_or_refusal: "(value is null) = (refusal <> '')"
  interval_holds_value: "value is null or (value_low <= value and value <= value_high)"
*/
with

latest as not materialized (select * from fct_latest),
cells as not materialized (select * from int_cell),
regions as not materialized (select * from dim_region),
periods as (select * from dim_period),
indicators as (select * from dim_indicator),

growths as not materialized (
  select latest.*, cells.cell
  from latest
  join cells
    on latest.indicator_code = cells.indicator_code
    and latest.breakdown_code = cells.breakdown_code
    and latest.comparability = cells.comparability
    and latest.period_key = cells.period_key
  where is_usable(value, blocked_by, qualifier, status) and measure = 'yoy' and reference_region_key is null
),

-- a county is measured against its city, its province and the nation
lines as (
  select region_key, parent_key from regions where parent_key is not null and level <> 'group'
  union
  select child.region_key, parent.parent_key
  from regions as child
  join regions as parent on child.parent_key = parent.region_key
  where parent.parent_key is not null and child.level <> 'group'
  union
  select child.region_key, grandparent.parent_key
  from regions as child
  join regions as parent on child.parent_key = parent.region_key
  join regions as grandparent on parent.parent_key = grandparent.region_key
  where grandparent.parent_key is not null and child.level <> 'group'
),

related as (
  select lines.region_key, lines.parent_key, parents.region_code as parent_code, parents.region_name as parent_name, parents.name_en as parent_name_en
  from lines
  join regions as parents on lines.parent_key = parents.region_key
),

-- one value of a region, cell and price basis: the rule of one value comes before the regions multiply
own as (
  select *
  from growths
  qualify row_number() over (partition by region_code, cell, price_basis, territory_key order by observation_id) = 1
),

above as (
  select region_code, cell, price_basis, observation_id, value, value_low, value_high
  from growths
  where region_code in (select parent_code from related)
  qualify row_number() over (partition by region_code, cell, price_basis order by territory_key desc, observation_id) = 1
),

-- each region with its parents first: each parent with its children first would be thousands of rows a value
pairs as materialized (
  select own.*, related.parent_key, related.parent_code, related.parent_name, related.parent_name_en
  from own
  join related on own.region_key = related.region_key
),

printed_gaps as (
  select series.region_code, reference.region_code as parent_code, series.indicator_code, series.breakdown_code, series.period_key, min(series.value) as value
  from latest as series
  join regions as reference on series.reference_region_key = reference.region_key
  where series.measure = 'diff_pp' and series.value is not null
  group by all
)

select
  pairs.period_key,
  periods.quarter_label,
  pairs.region_key,
  pairs.territory_key,
  pairs.region_code,
  regions.region_name,
  regions.name_en as region_name_en,
  pairs.parent_key,
  pairs.parent_code,
  pairs.parent_name,
  pairs.parent_name_en,
  pairs.indicator_code,
  indicators.label_zh as indicator_name,
  indicators.label_en as indicator_name_en,
  pairs.breakdown_code,
  pairs.comparability,
  pairs.price_basis,
  pairs.value as growth,
  above.value as parent_growth,
  pairs.value - above.value as value,
  pairs.value_low - above.value_high as value_low,
  pairs.value_high - above.value_low as value_high,
  cast(round(pairs.value - above.value, 1) as double) as display_value,
  '百分点' as display_unit,
  printed_gaps.value as published_gap,
  if(above.value is null, '', 'difference_of_regions') as method,
  concat_ws(',', pairs.observation_id, above.observation_id) as inputs,
  if(above.value is null, 'no_parent_growth', '') as refusal
from pairs
-- joined by price basis and comparability class: growth of another kind is no measure of the gap
left join above
  on pairs.parent_code = above.region_code
  and pairs.cell = above.cell
  and pairs.price_basis = above.price_basis
join periods on pairs.period_key = periods.period_key
join regions on pairs.region_key = regions.region_key
join indicators on pairs.indicator_code = indicators.indicator_code
left join printed_gaps
  on pairs.region_code = printed_gaps.region_code
  and pairs.parent_code = printed_gaps.parent_code
  and pairs.indicator_code = printed_gaps.indicator_code
  and pairs.breakdown_code = printed_gaps.breakdown_code
  and pairs.period_key = printed_gaps.period_key
-- cells are numbered in the order of indicators and periods
order by pairs.indicator_code, pairs.region_code, pairs.cell, pairs.parent_code, pairs.price_basis
