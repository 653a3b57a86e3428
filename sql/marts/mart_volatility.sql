/*
about: How unsteady growth has been over the last eight quarters
about_zh: 近八个季度增速的波动
grain: one row per region, indicator, breakdown, comparability, price basis and quarter
key: [territory_key, region_code, indicator_code, breakdown_code, comparability, price_basis, quarter_label]
rebuild: {region: region_code}
columns:
  quarter_label: {like: mart_quarter.quarter_label}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  territory_key: {like: fct_observation.territory_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  region_name_en: {like: dim_region.name_en}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  indicator_name_en: {like: mart_quarter.indicator_name_en}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  comparability: {like: fct_observation.comparability}
  price_basis: {like: fct_observation.price_basis}
  value: {type: double, about: "Standard deviation of cumulative growth over the eight quarters up to this one, in points, null where refused", about_zh: "截至本季的八个季度累计增速标准差（百分点），拒算为空"}
  value_low: {type: double, about: "Lower end that rounding leaves: rounding moves it by at most the root of the sum of squared half widths over seven", about_zh: 下限：舍入的影响不超过各半宽平方和除以七的平方根}
  value_high: {type: double, about: Upper end that rounding leaves, about_zh: 上限}
  mean_growth: {type: double, about: Mean of that growth in per cent, about_zh: 平均增速（%）}
  lowest: {type: "decimal(38,10)", about: Lowest growth of the eight, about_zh: 最低增速}
  highest: {type: "decimal(38,10)", about: Highest growth of the eight, about_zh: 最高增速}
  display_value: {type: double, about: "Standard deviation, to two decimals", about_zh: 标准差（两位小数）}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  quarters: {type: bigint, about: "Quarters known among the eight", about_zh: 八个季度中已知的季度数}
  method: {like: mart_quarter.method}
  inputs: {type: varchar, about: "observation_id of the growth rates, separated by commas", about_zh: "各季增速的观测值标识，以逗号分隔"}
  refusal: {like: mart_quarter.refusal}
checks:
  value_or_refusal: "(value is null) = (refusal <> '')"
*/
with

latest as (select * from fct_latest),
regions as (select * from dim_region),
indicators as (select * from dim_indicator),

growths as (
  select
    *,
    year(period_end) * 4 + month(period_end) // 3 as turn,
    year(period_end) || 'Q' || (month(period_end) // 3) as quarter_label
  from latest
  where
    is_usable(value, blocked_by, qualifier, status)
    and measure = 'yoy'
    and reference_region_key is null
    and month(period_end) % 3 = 0
    and period_start = make_date(year(period_end), 1, 1)
    and (span = 'cumulative' or month(period_end) = 3)
  qualify row_number() over (
    partition by territory_key, region_code, indicator_code, breakdown_code, comparability, price_basis, period_end
    order by span, observation_id
  ) = 1
),

spread as (
  select
    *,
    count(*) over eight as quarters,
    stddev_samp(cast(value as double)) over eight as deviation,
    avg(cast(value as double)) over eight as mean_growth,
    min(value) over eight as lowest,
    max(value) over eight as highest,
    sqrt(sum(power(cast(value_high - value_low as double) / 2, 2)) over eight / 7) as blur,
    string_agg(observation_id, ',') over eight as ids
  from growths
  window eight as (
    partition by territory_key, region_code, indicator_code, breakdown_code, comparability, price_basis
    order by turn range between 7 preceding and current row
  )
)

select
  spread.quarter_label,
  spread.region_key,
  spread.territory_key,
  spread.region_code,
  regions.region_name,
  regions.name_en as region_name_en,
  spread.indicator_code,
  indicators.label_zh as indicator_name,
  indicators.label_en as indicator_name_en,
  spread.breakdown_code,
  spread.comparability,
  spread.price_basis,
  if(spread.quarters = 8, round(spread.deviation, 6), null) as value,
  if(spread.quarters = 8, floor(1e6 * greatest(0, spread.deviation - spread.blur)) / 1e6, null) as value_low,
  if(spread.quarters = 8, ceil(1e6 * (spread.deviation + spread.blur)) / 1e6, null) as value_high,
  if(spread.quarters = 8, round(spread.mean_growth, 6), null) as mean_growth,
  if(spread.quarters = 8, spread.lowest, null) as lowest,
  if(spread.quarters = 8, spread.highest, null) as highest,
  if(spread.quarters = 8, round(spread.deviation, 2), null) as display_value,
  '百分点' as display_unit,
  spread.quarters,
  if(spread.quarters = 8, 'standard_deviation', '') as method,
  spread.ids as inputs,
  if(spread.quarters = 8, '', 'fewer_than_eight_quarters') as refusal
from spread
join regions on spread.region_key = regions.region_key
join indicators on spread.indicator_code = indicators.indicator_code
order by spread.indicator_code, spread.region_code, spread.quarter_label, spread.price_basis, spread.breakdown_code, spread.comparability, spread.territory_key
