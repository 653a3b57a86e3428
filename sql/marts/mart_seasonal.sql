/*
about: Share of each quarter in its year, beside the mean of that quarter's shares over five years, and the quarter without its season by X-13
about_zh: 季节性：各季占全年的比重及同季近五年平均比重，以及 X-13 季节调整值
grain: one row per region, territory, indicator, breakdown, comparability, price basis and quarter, where the year's four quarters are known of one vintage or the quarter is part of an adjusted series
key: [territory_key, region_code, indicator_code, breakdown_code, comparability, price_basis, quarter_label]
rebuild: {region: region_code}
columns:
  quarter_label: {like: mart_quarter.quarter_label}
  year: {like: mart_quarter.year}
  quarter: {like: mart_quarter.quarter}
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
  value: {type: "decimal(38,10)", about: "Share of the quarter in the sum of the year's four quarters, in per cent; null where refused", about_zh: 当季占全年四季合计的比重（%），无法推算为空}
  value_low: {type: "decimal(38,10)", about: "Lower end that rounding leaves", about_zh: 下限}
  value_high: {type: "decimal(38,10)", about: "Upper end that rounding leaves", about_zh: 上限}
  display_value: {type: double, about: "Share, to two decimals", about_zh: 比重（两位小数）}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  mean_share: {type: double, about: "Mean share of this quarter over this year and the four before it in per cent, null where fewer than three of them are known", about_zh: "本年及前四年同季平均比重（%），不足三年为空"}
  years: {type: bigint, about: Years in that mean, about_zh: 计入平均的年数}
  method: {like: mart_quarter.method}
  refusal: {type: varchar, about: "Why there is no share, empty where there is one", about_zh: "无比重的原因，有值为空", codes: refusal}
  level: {type: "decimal(38,10)", about: Level of the quarter alone in the canonical unit, about_zh: 当季水平值（基准单位）}
  display_level: {type: double, about: Level in the display unit, about_zh: 当季水平展示值}
  adjusted_level: {type: double, about: "Seasonally adjusted level in the canonical unit by X-13 (RSA4), null where refused; rounding leaves an interval that no arithmetic carries through the filters", about_zh: X-13（RSA4）季节调整值（基准单位），无法调整为空；舍入区间无法穿过滤波器传递}
  display_adjusted_level: {type: double, about: Seasonally adjusted level in the display unit, about_zh: 季节调整展示值}
  trend: {type: double, about: "Trend in the canonical unit, null where refused", about_zh: 趋势值（基准单位）}
  display_level_unit: {type: varchar, about: Unit of the displayed levels, about_zh: 水平展示单位}
  adjusted_growth_on_quarter: {type: double, about: "Growth of the adjusted level on the quarter before in per cent, null for the first", about_zh: 季调环比增速（%），首季为空}
  adjustment_quality: {type: varchar, about: "Grade of the adjustment, empty where refused", about_zh: "季节调整质量等级，无法调整为空", codes: adjustment_quality}
  adjustment_q: {type: double, about: "Statistic Q of the M-diagnostics of X-11: below 1 is acceptable", about_zh: "X-11 的 M 诊断综合统计量 Q，小于 1 为可接受"}
  adjustment_refusal: {type: varchar, about: "Why there is no adjusted level, empty where there is one", about_zh: "未作季节调整的原因，已调整为空", codes: refusal}
  vintage: {type: varchar, about: Release or series of issues that all four quarters and the adjusted series are of, about_zh: 四季及所调整序列共同的版本：发布稿或期刊系列}
  inputs: {type: varchar, about: "observation_id of what the quarter was made from, separated by commas", about_zh: "当季所用观测值标识，以逗号分隔"}
checks:
  value_or_refusal: "(value is null) = (refusal <> '')"
  interval_holds_value: "value is null or (value_low <= value and value <= value_high)"
  adjusted_or_refusal: "(adjusted_level is null) = (adjustment_refusal <> '')"
*/
with

quarters as (select * from mart_quarter where measure = 'level' and value > 0),
adjusted as (select * from int_seasonally_adjusted),
indicators as (select * from dim_indicator),

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
  where value_low > 0
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
),

together as (
  select
    quarters.*,
    averaged.own,
    averaged.own_low,
    averaged.own_high,
    averaged.whole,
    averaged.whole_low,
    averaged.whole_high,
    averaged.mean_of_years,
    averaged.years,
    adjusted.value as adjusted_level,
    adjusted.trend,
    adjusted.q,
    adjusted.quality,
    count(*) over (partition by quarters.territory_key, quarters.region_code, quarters.indicator_code, quarters.breakdown_code, quarters.comparability, quarters.price_basis, quarters.vintage) as quarters_of_vintage
  from quarters
  left join averaged using (territory_key, region_code, indicator_code, breakdown_code, comparability, price_basis, quarter_label)
  left join adjusted
    on quarters.territory_key = adjusted.territory_key
    and quarters.region_code = adjusted.region_code
    and quarters.indicator_code = adjusted.indicator_code
    and quarters.comparability = adjusted.comparability
    and quarters.price_basis = adjusted.price_basis
    and quarters.year = adjusted.year
    and quarters.quarter = adjusted.quarter
    and quarters.breakdown_code = ''
  qualify averaged.own is not null or adjusted.value is not null
)

select
  quarter_label,
  year,
  quarter,
  region_key,
  territory_key,
  region_code,
  region_name,
  region_name_en,
  together.indicator_code,
  indicator_name,
  indicator_name_en,
  breakdown_code,
  comparability,
  together.price_basis,
  rounded(100 * own / whole) as value,
  -- what rounds the quarter rounds the year as well, so the other three alone move against it
  rounded_down(100 * own_low / (own_low + whole_high - own_high)) as value_low,
  rounded_up(100 * own_high / (own_high + whole_low - own_low)) as value_high,
  round(100 * own / whole, 2) as display_value,
  '%' as display_unit,
  if(years >= 3, round(100 * mean_of_years, 4), null) as mean_share,
  years,
  if(own is null, '', 'share_of_whole') as method,
  if(own is null, 'year_incomplete', '') as refusal,
  value as level,
  together.display_value as display_level,
  adjusted_level,
  round(adjusted_level / coalesce(indicators.display_factor, 1), 4) as display_adjusted_level,
  trend,
  together.display_unit as display_level_unit,
  round(100 * (adjusted_level / lag(adjusted_level) over line - 1), 4) as adjusted_growth_on_quarter,
  coalesce(quality, '') as adjustment_quality,
  q as adjustment_q,
  case
    when adjusted_level is not null then ''
    when quarters_of_vintage < 12 then 'fewer_than_twelve_quarters'
    else 'not_adjusted'
  end as adjustment_refusal,
  vintage,
  inputs
from together
join indicators on together.indicator_code = indicators.indicator_code
window line as (
  partition by territory_key, region_code, together.indicator_code, breakdown_code, comparability, together.price_basis
  order by year, quarter
)
order by together.indicator_code, region_code, year, quarter, together.price_basis, breakdown_code, comparability, territory_key
