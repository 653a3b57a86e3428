/*
about: Shares of the parts in the whole, of industries in GDP and of regions in their parent, with the change in points on a year earlier
about_zh: 结构：产业占生产总值、各地占上级的比重及其较上年同期变动（百分点）
grain: one row per kind of part, part, whole, region and period
key: [part_kind, region_code, part_code, whole_code, period_key]
rebuild: {region: region_code}
columns:
  part_kind: {type: varchar, about: "industry (a part of the region's GDP) or region (a part of its parent)", about_zh: 产业或地区, codes: part_kind}
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  quarter_label: {like: dim_period.quarter_label}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  part_code: {type: varchar, about: Indicator of the part, about_zh: 部分指标代码}
  whole_code: {type: varchar, about: "Indicator of the whole, or code of the parent region", about_zh: "总体指标代码或上级地区代码"}
  value: {type: "decimal(38,10)", about: Share in per cent, about_zh: 占比（%）}
  value_low: {type: "decimal(38,10)", about: Lower end that rounding leaves, about_zh: 下限}
  value_high: {type: "decimal(38,10)", about: Upper end that rounding leaves, about_zh: 上限}
  display_value: {type: double, about: "Share, to one decimal", about_zh: 占比（一位小数）}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  change_on_year: {type: "decimal(38,10)", about: "Change in points on a year earlier, null where unknown", about_zh: "较上年同期变动（百分点），未知为空"}
  is_one_release: {type: boolean, about: Whether part and whole stand in one release, about_zh: 部分与总体是否同一发布稿}
  inputs: {type: varchar, about: "observation_id of part and whole, separated by a comma", about_zh: "部分与总体的观测值标识"}
*/
with

latest as not materialized (select * from fct_latest),
regions as not materialized (select * from dim_region),
periods as (select * from dim_period),
indicators as (select * from dim_indicator),

-- rows are passed on whole below, so that what is not needed is left out here
levels as not materialized (
  select
    observation_id, region_key, territory_key, region_code, indicator_code, period_key, price_basis, value, value_low,
    value_high, release_sha256
  from latest
  where
    is_usable(value, blocked_by, qualifier, status)
    and measure = 'level'
    and breakdown_code = ''
    and comparability = ''
    and span = 'cumulative'
    and value > 0
),

industries as (
  select
    'industry' as part_kind, parts.period_key, parts.region_key, parts.region_code, parts.indicator_code as part_code, 'gdp' as whole_code,
    parts as part, wholes as whole
  from levels as parts
  join levels as wholes
    on parts.region_code = wholes.region_code
    and parts.territory_key = wholes.territory_key
    and parts.period_key = wholes.period_key
    and parts.price_basis = wholes.price_basis
  where
    wholes.indicator_code = 'gdp'
    and (parts.indicator_code in ('gdp_primary', 'gdp_secondary', 'gdp_tertiary') or parts.indicator_code like 'va\_%' escape '\')
),

members as (
  select
    'region' as part_kind, parts.period_key, parts.region_key, parts.region_code, parts.indicator_code as part_code, wholes.region_code as whole_code,
    parts as part, wholes as whole
  from levels as parts
  join regions on parts.region_key = regions.region_key
  join indicators on parts.indicator_code = indicators.indicator_code and indicators.additive_region in ('yes', 'partial')
  join levels as wholes
    on regions.parent_code = wholes.region_code
    and parts.indicator_code = wholes.indicator_code
    and parts.period_key = wholes.period_key
    and parts.price_basis = wholes.price_basis
  where regions.level in ('province', 'prefecture', 'county')
),

shares as (
  select
    part_kind, period_key, region_key, region_code, part_code, whole_code,
    100 * cast(part.value as double) / cast(whole.value as double) as share,
    100 * cast(part.value_low as double) / cast(whole.value_high as double) as share_low,
    100 * cast(part.value_high as double) / cast(whole.value_low as double) as share_high,
    part.release_sha256 = whole.release_sha256 as is_one_release,
    part.observation_id || ',' || whole.observation_id as inputs
  from (select * from industries union all select * from members)
  qualify row_number() over (partition by part_kind, region_code, part_code, whole_code, period_key order by part.release_sha256 = whole.release_sha256 desc, part.observation_id) = 1
)

select
  shares.part_kind,
  shares.period_key,
  periods.quarter_label,
  shares.region_key,
  shares.region_code,
  regions.region_name,
  shares.part_code,
  shares.whole_code,
  rounded(shares.share) as value,
  rounded_down(shares.share_low) as value_low,
  rounded_up(shares.share_high) as value_high,
  round(shares.share, 1) as display_value,
  '%' as display_unit,
  rounded(shares.share - max(shares.share) over a_year_before) as change_on_year,
  shares.is_one_release,
  shares.inputs
from shares
join periods on shares.period_key = periods.period_key
join regions on shares.region_key = regions.region_key
window a_year_before as (
  partition by shares.part_kind, shares.region_code, shares.part_code, shares.whole_code, periods.months, periods.month
  order by periods.year range between 1 preceding and 1 preceding
)
order by shares.part_kind, shares.part_code, shares.whole_code, shares.region_code, shares.period_key
