/*
about: Share of each quarter in its year, beside the mean of that quarter's shares over five years
about_zh: 季节份额：各季占全年的比重，及同季近五年平均比重
grain: one row per region, territory, indicator, breakdown, comparability, price basis and quarter of a year whose four quarters are known of one vintage
key: [territory_key, region_code, indicator_code, breakdown_code, comparability, price_basis, quarter_label]
columns:
  quarter_label: {like: mart_quarter.quarter_label}
  year: {like: mart_quarter.year}
  quarter: {like: mart_quarter.quarter}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  territory_key: {like: fct_observation.territory_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  comparability: {like: fct_observation.comparability}
  price_basis: {like: fct_observation.price_basis}
  value: {type: "decimal(38,10)", about: "Share of the quarter in the sum of the year's four quarters, in per cent", about_zh: 当季占全年四季合计的比重（%）}
  value_low: {type: "decimal(38,10)", about: "Lower end that rounding leaves", about_zh: 下限}
  value_high: {type: "decimal(38,10)", about: "Upper end that rounding leaves", about_zh: 上限}
  display_value: {type: double, about: "Share, to two decimals", about_zh: 比重（两位小数）}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  mean_share: {type: double, about: "Mean share of this quarter over this year and the four before it in per cent, null where fewer than three of them are known", about_zh: "本年及前四年同季平均比重（%），不足三年为空"}
  years: {type: bigint, about: Years in that mean, about_zh: 计入平均的年数}
  vintage: {type: varchar, about: Release or series of issues that all four quarters are of, about_zh: 四季共同的版本：发布稿或期刊系列}
  inputs: {type: varchar, about: "observation_id of what the quarter was made from, separated by commas", about_zh: "当季所用观测值标识，以逗号分隔"}
checks:
  interval_holds_value: "value_low <= value and value <= value_high"
*/
with

quarters as (select * from mart_quarter where measure = 'level' and value_low > 0),

-- a share mixes no vintages: all quarters of the year are of one
shares as (
  select
    *,
    cast(value as double) as own,
    cast(value_low as double) as own_low,
    cast(value_high as double) as own_high,
    sum(cast(value as double)) over year_of_one_vintage as whole,
    sum(cast(value_low as double)) over year_of_one_vintage as whole_low,
    sum(cast(value_high as double)) over year_of_one_vintage as whole_high
  from quarters
  window year_of_one_vintage as (
    partition by territory_key, region_code, indicator_code, breakdown_code, comparability, price_basis, year, vintage
  )
  qualify count(*) over year_of_one_vintage = 4
),

averaged as (
  select
    *,
    avg(own / whole) over five_years as mean_of_years,
    count(*) over five_years as years
  from shares
  window five_years as (
    partition by territory_key, region_code, indicator_code, breakdown_code, comparability, price_basis, quarter, vintage
    order by year range between 4 preceding and current row
  )
)

select
  quarter_label,
  year,
  quarter,
  region_key,
  territory_key,
  region_code,
  region_name,
  indicator_code,
  indicator_name,
  breakdown_code,
  comparability,
  price_basis,
  rounded(100 * own / whole) as value,
  -- what rounds the quarter rounds the year as well, so the other three alone move against it
  rounded_down(100 * own_low / (own_low + whole_high - own_high)) as value_low,
  rounded_up(100 * own_high / (own_high + whole_low - own_low)) as value_high,
  round(100 * own / whole, 2) as display_value,
  '%' as display_unit,
  if(years >= 3, round(100 * mean_of_years, 4), null) as mean_share,
  years,
  vintage,
  inputs
from averaged
order by indicator_code, region_code, year, quarter, price_basis, breakdown_code, comparability, territory_key
