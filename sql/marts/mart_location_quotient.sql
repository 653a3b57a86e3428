/*
about: How much more of an industry a region has than the region it lies in - its share in the region's GDP over its share in the parent's
about_zh: 区位商：某产业占本地生产总值的比重与占上级生产总值的比重之比
grain: one row per region, industry, parent and period
key: [region_code, indicator_code, parent_code, period_key]
rebuild: {region: region_code}
columns:
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  quarter_label: {like: dim_period.quarter_label}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  region_name_en: {like: dim_region.name_en}
  parent_code: {type: varchar, about: Region compared with, about_zh: 比较地区代码}
  indicator_code: {about: Industry, about_zh: 产业, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  indicator_name_en: {like: mart_quarter.indicator_name_en}
  share: {type: "decimal(38,10)", about: Share of the industry in the region's GDP in per cent, about_zh: 占本地生产总值（%）}
  parent_share: {type: "decimal(38,10)", about: Share of the industry in the parent's GDP in per cent, about_zh: 占上级生产总值（%）}
  value: {type: "decimal(38,10)", about: "Location quotient, above 1 where the region has more of it, null where refused", about_zh: "区位商，大于 1 为集聚，拒算为空"}
  value_low: {type: "decimal(38,10)", about: Lower end that rounding leaves, about_zh: 下限}
  value_high: {type: "decimal(38,10)", about: Upper end that rounding leaves, about_zh: 上限}
  display_value: {type: double, about: "Location quotient, to two decimals", about_zh: 区位商（两位小数）}
  display_unit: {type: varchar, about: "Unit of display_value, a plain ratio", about_zh: 展示单位}
  method: {like: mart_quarter.method}
  inputs: {type: varchar, about: "observation_id of the four levels, separated by commas", about_zh: "四个水平值的观测值标识"}
  refusal: {like: mart_quarter.refusal}
checks:
  value_or_refusal: "(value is null) = (refusal <> '')"
  interval_holds_value: "value is null or (value_low <= value and value <= value_high)"
*/
with

structure as not materialized (select * from mart_structure where part_kind = 'industry'),
regions as (select * from dim_region),
indicators as (select * from dim_indicator),

-- each region with its parents first: one of two codes is no equality that a join could follow
above as (
  select region_key, parent_code from regions where parent_code <> region_code
  union
  select region_key, province_code from regions where province_code <> region_code
)

select
  own.period_key,
  own.quarter_label,
  own.region_key,
  own.region_code,
  own.region_name,
  own.region_name_en,
  whole.region_code as parent_code,
  own.part_code as indicator_code,
  indicators.label_zh as indicator_name,
  indicators.label_en as indicator_name_en,
  own.value as share,
  whole.value as parent_share,
  rounded(cast(own.value as double) / cast(whole.value as double)) as value,
  rounded_down(cast(own.value_low as double) / cast(whole.value_high as double)) as value_low,
  rounded_up(cast(own.value_high as double) / cast(whole.value_low as double)) as value_high,
  round(cast(own.value as double) / cast(whole.value as double), 2) as display_value,
  '倍' as display_unit,
  if(own.value is null or whole.value is null, '', 'quotient_of_shares') as method,
  own.inputs || ',' || whole.inputs as inputs,
  coalesce(nullif(own.refusal, ''), whole.refusal) as refusal
from structure as own
join above on own.region_key = above.region_key
join structure as whole
  on above.parent_code = whole.region_code
  and own.part_code = whole.part_code
  and own.period_key = whole.period_key
join indicators on own.part_code = indicators.indicator_code
-- a share that rounding leaves no room above nought is no denominator
where whole.value_low > 0 or whole.value is null
order by indicator_code, region_code, parent_code, period_key
