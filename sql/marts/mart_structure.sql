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
  region_name_en: {like: dim_region.name_en}
  part_code: {type: varchar, about: Indicator of the part, about_zh: 部分指标代码}
  part_name: {type: varchar, about: Name of that indicator in Chinese, about_zh: 部分指标名称}
  part_name_en: {type: varchar, about: Name of that indicator in English, about_zh: 部分指标英文名}
  whole_code: {type: varchar, about: "Indicator of the whole, or code of the parent region", about_zh: "总体指标代码或上级地区代码"}
  whole_name: {type: varchar, about: Name of the whole in Chinese, about_zh: 总体名称}
  whole_name_en: {type: varchar, about: "Name of the whole in English, empty where none is known", about_zh: "总体英文名，未知为空"}
  value: {type: "decimal(38,10)", about: "Share in per cent, null where refused", about_zh: 占比（%），拒算为空}
  value_low: {type: "decimal(38,10)", about: Lower end that rounding leaves, about_zh: 下限}
  value_high: {type: "decimal(38,10)", about: Upper end that rounding leaves, about_zh: 上限}
  display_value: {type: double, about: "Share, to one decimal", about_zh: 占比（一位小数）}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  change_on_year: {type: "decimal(38,10)", about: "Change in points on the share of the same territories a year earlier, null where unknown", about_zh: "同一地域范围较上年同期变动（百分点），未知为空"}
  change_on_year_low: {type: "decimal(38,10)", about: Lower end of the change that rounding leaves, about_zh: 变动下限}
  change_on_year_high: {type: "decimal(38,10)", about: Upper end of the change that rounding leaves, about_zh: 变动上限}
  is_one_release: {type: boolean, about: Whether part and whole stand in one release, about_zh: 部分与总体是否同一发布稿}
  method: {like: mart_quarter.method}
  inputs: {type: varchar, about: "observation_id of part and whole, separated by a comma", about_zh: "部分与总体的观测值标识"}
  refusal: {like: mart_quarter.refusal}
checks:
  value_or_refusal: "(value is null) = (refusal <> '')"
  interval_holds_value: "value is null or (value_low <= value and value <= value_high)"
*/
with

observations as not materialized (select * from fct_observation),
regions as not materialized (select * from dim_region),
periods as (select * from dim_period),
indicators as (select * from dim_indicator),

-- rows are passed on whole below, so that what is not needed is left out here
levels as not materialized (
  select
    observation_id, region_key, territory_key, region_code, indicator_code, period_key, price_basis, value, value_low,
    value_high, release_sha256, precedence, vintage_of(status) as vintage
  from observations
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
    'industry' as part_kind, parts.period_key, parts.region_key, parts.region_code, parts.indicator_code as part_code, 'gdp' as whole_code, cast(null as varchar) as whole_key,
    parts as part, wholes as whole
  from levels as parts
  join levels as wholes
    on parts.region_code = wholes.region_code
    and parts.territory_key = wholes.territory_key
    and parts.period_key = wholes.period_key
    and parts.price_basis = wholes.price_basis
  where
    parts.precedence = 1
    and wholes.indicator_code = 'gdp'
    and (parts.indicator_code in ('gdp_primary', 'gdp_secondary', 'gdp_tertiary') or parts.indicator_code like 'va\_%' escape '\')
),

members as (
  select
    'region' as part_kind, parts.period_key, parts.region_key, parts.region_code, parts.indicator_code as part_code, wholes.region_code as whole_code, wholes.region_key as whole_key,
    parts as part, wholes as whole
  from levels as parts
  join regions on parts.region_key = regions.region_key
  join indicators on parts.indicator_code = indicators.indicator_code and indicators.additive_region in ('yes', 'partial')
  join levels as wholes
    on regions.parent_code = wholes.region_code
    and parts.indicator_code = wholes.indicator_code
    and parts.period_key = wholes.period_key
    and parts.price_basis = wholes.price_basis
  where parts.precedence = 1 and regions.level in ('province', 'prefecture', 'county')
),

-- of the values of the whole the one beside the part, or of the same round of estimates, or else the one that stands
matched as (
  select
    *,
    part.release_sha256 = whole.release_sha256 as is_one_release,
    part.release_sha256 = whole.release_sha256 or part.vintage = whole.vintage as is_one_vintage
  from (select * from industries union all select * from members)
  qualify row_number() over (
    partition by part_kind, region_code, part_code, whole_code, period_key
    order by is_one_release desc, is_one_vintage desc, whole.precedence, part.observation_id, whole.observation_id
  ) = 1
),

shares as (
  select
    part_kind, period_key, region_key, region_code, part_code, whole_code, whole_key, is_one_release, is_one_vintage,
    part.price_basis as price_basis, part.territory_key as territory_key, whole.territory_key as whole_territory_key,
    100 * cast(part.value as double) / cast(whole.value as double) as share,
    100 * cast(part.value_low as double) / cast(whole.value_high as double) as share_low,
    100 * cast(part.value_high as double) / cast(whole.value_low as double) as share_high,
    part.observation_id || ',' || whole.observation_id as inputs
  from matched
)

select
  shares.part_kind,
  shares.period_key,
  periods.quarter_label,
  shares.region_key,
  shares.region_code,
  regions.region_name,
  regions.name_en as region_name_en,
  shares.part_code,
  parts.label_zh as part_name,
  parts.label_en as part_name_en,
  shares.whole_code,
  coalesce(whole_regions.region_name, whole_indicators.label_zh) as whole_name,
  coalesce(whole_regions.name_en, whole_indicators.label_en) as whole_name_en,
  if(shares.is_one_vintage, rounded(shares.share), null) as value,
  if(shares.is_one_vintage, rounded_down(shares.share_low), null) as value_low,
  if(shares.is_one_vintage, rounded_up(shares.share_high), null) as value_high,
  if(shares.is_one_vintage, round(shares.share, 1), null) as display_value,
  '%' as display_unit,
  if(shares.is_one_vintage, rounded(shares.share - max(shares.share) filter (shares.is_one_vintage) over a_year_before), null) as change_on_year,
  if(shares.is_one_vintage, rounded_down(shares.share_low - max(shares.share_high) filter (shares.is_one_vintage) over a_year_before), null) as change_on_year_low,
  if(shares.is_one_vintage, rounded_up(shares.share_high - max(shares.share_low) filter (shares.is_one_vintage) over a_year_before), null) as change_on_year_high,
  shares.is_one_release,
  if(shares.is_one_vintage, 'share_of_whole', '') as method,
  shares.inputs,
  if(shares.is_one_vintage, '', 'different_vintages') as refusal
from shares
join periods on shares.period_key = periods.period_key
join regions on shares.region_key = regions.region_key
join indicators as parts on shares.part_code = parts.indicator_code
left join regions as whole_regions on shares.whole_key = whole_regions.region_key
left join indicators as whole_indicators on shares.whole_code = whole_indicators.indicator_code
window a_year_before as (
  -- shares of other territories or price bases are no measure of the change
  partition by
    shares.part_kind, shares.region_code, shares.territory_key, shares.part_code, shares.whole_code, shares.whole_territory_key,
    shares.price_basis, periods.months, periods.month
  order by periods.year range between 1 preceding and 1 preceding
)
order by shares.part_kind, shares.part_code, shares.whole_code, shares.region_code, shares.period_key
