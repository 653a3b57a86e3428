/*
about: Figures that should agree, held against each other within rounding - industries and GDP, regions and their parent, growth and levels, two documents of one fact
about_zh: 应当相符的数字在舍入范围内互相核对：产业与生产总值、下级与上级、增速与水平、两份文件
grain: one row per identity and pair of sides
key: [reconciliation_id]
rebuild: {region: region_code}
columns:
  reconciliation_id: {type: varchar, about: Hash of identity and inputs, about_zh: 标识}
  identity: {type: varchar, about: What should agree, about_zh: 核对关系, codes: identity}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  region_name_en: {like: dim_region.name_en}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  indicator_name_en: {like: mart_quarter.indicator_name_en}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  measure: {like: fct_observation.measure}
  price_basis: {like: fct_observation.price_basis}
  value: {type: "decimal(38,10)", about: "The value as it stands; for a parent beside its regions that of their vintage, if there is one", about_zh: "现行数值；与下级合计核对的上级数值取与下级相同的版本（若有）"}
  value_low: {like: fct_observation.value_low}
  value_high: {like: fct_observation.value_high}
  other_value: {type: "decimal(38,10)", about: "The other side: the sum of the parts, the growth that levels imply, the other document's value", about_zh: "另一侧：各部分合计、水平值所隐含的增速、另一文件的数值"}
  other_low: {type: "decimal(38,10)", about: Lower end of the other side, about_zh: 另一侧下限}
  other_high: {type: "decimal(38,10)", about: Upper end of the other side, about_zh: 另一侧上限}
  difference: {type: "decimal(38,10)", about: "Value less other side, in the canonical unit", about_zh: 差额（基准单位）}
  difference_low: {type: "decimal(38,10)", about: Lower end of the difference that rounding leaves, about_zh: 差额下限}
  difference_high: {type: "decimal(38,10)", about: Upper end of the difference that rounding leaves, about_zh: 差额上限}
  display_value: {type: double, about: Difference in the display unit, about_zh: 差额展示值}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  verdict: {type: varchar, about: How the two sides stand to each other, about_zh: 核对结果, codes: reconciliation}
  place: {type: varchar, about: "Release and place of the value", about_zh: 数值出处}
  other_place: {type: varchar, about: "Release and place of the other side, empty where it is a sum", about_zh: "另一侧出处，合计为空"}
  inputs: {type: varchar, about: "observation_id of both sides, separated by commas", about_zh: "双方观测值标识，以逗号分隔"}
*/
with

observations as not materialized (select * from fct_observation),
regions as not materialized (select * from dim_region),
indicators as (select * from dim_indicator),
peers as not materialized (select * from bridge_peer_group),

comparable as not materialized (
  select
    observation_id, series_id, region_key, territory_key, region_code, indicator_code, breakdown_code, comparability,
    period_key, period_start, period_end, measure, price_basis, value, value_low, value_high, unit_code, status,
    published_on, release_sha256, place, precedence
  from observations
  where is_usable(value, blocked_by, qualifier, status) and reference_region_key is null and measure in ('level', 'yoy')
),

usable as not materialized (select * from comparable where precedence = 1),

industries as (
  select
    'industries_to_gdp' as identity,
    wholes.observation_id,
    sum(parts.value) as other_value,
    sum(parts.value_low) as other_low,
    sum(parts.value_high) as other_high,
    '' as other_place,
    string_agg(parts.observation_id, ',' order by parts.indicator_code) as other_inputs,
    'inconsistent' as otherwise
  from usable as wholes
  join usable as parts
    on wholes.region_code = parts.region_code
    and wholes.territory_key = parts.territory_key
    and wholes.period_key = parts.period_key
    and wholes.measure = parts.measure
    and wholes.price_basis = parts.price_basis
    and wholes.comparability = parts.comparability
    and wholes.breakdown_code = parts.breakdown_code
    -- parts of another release may be of another vintage
    and wholes.release_sha256 = parts.release_sha256
  where
    wholes.indicator_code = 'gdp'
    and wholes.measure = 'level'
    and parts.indicator_code in ('gdp_primary', 'gdp_secondary', 'gdp_tertiary')
  group by wholes.observation_id
  having count(distinct parts.indicator_code) = 3 and count(*) = 3
),

-- how many regions a parent has at the days its values are for
family_sizes as (
  select ends.region_code, ends.period_end, count(*) as members
  from (select distinct region_code, period_end from comparable) as ends
  join peers
    on ends.region_code = peers.peer_group
    and ends.period_end >= peers.valid_from
    and (peers.valid_to is null or ends.period_end < peers.valid_to)
  group by ends.region_code, ends.period_end
),

-- every vintage of a parent: its regions may have been printed with an earlier one than the value that now stands
parents as (
  select
    comparable.observation_id,
    comparable.region_code,
    comparable.indicator_code,
    comparable.breakdown_code,
    comparable.comparability,
    comparable.period_key,
    comparable.measure,
    comparable.price_basis,
    comparable.precedence,
    vintage_of(comparable.status) as vintage,
    peers.region_code as member_code,
    regions.level as parent_level,
    indicators.additive_region,
    family_sizes.members
  from comparable
  join family_sizes on comparable.region_code = family_sizes.region_code and comparable.period_end = family_sizes.period_end
  join regions on comparable.region_key = regions.region_key
  join indicators on comparable.indicator_code = indicators.indicator_code
  join peers
    on comparable.region_code = peers.peer_group
    and comparable.period_end >= peers.valid_from
    and (peers.valid_to is null or comparable.period_end < peers.valid_to)
  where
    regions.level in ('nation', 'province', 'prefecture')
    and (comparable.measure = 'yoy' or indicators.additive_region in ('yes', 'partial'))
),

families as (
  select
    parents.observation_id,
    any_value(parents.additive_region) as additive_region,
    any_value(parents.parent_level) as parent_level,
    any_value(parents.measure) as measure,
    bool_and(vintage_of(children.status) = parents.vintage) as one_vintage,
    sum(children.value) as total,
    sum(children.value_low) as total_low,
    sum(children.value_high) as total_high,
    min(children.value) as least_value,
    min(children.value_low) as least_low,
    max(children.value) as greatest_value,
    max(children.value_high) as greatest_high,
    string_agg(children.observation_id, ',' order by children.region_code) as other_inputs
  from parents
  join usable as children
    on parents.member_code = children.region_code
    and parents.indicator_code = children.indicator_code
    and parents.breakdown_code = children.breakdown_code
    and parents.period_key = children.period_key
    and parents.measure = children.measure
    and parents.price_basis = children.price_basis
    and parents.comparability = children.comparability
  group by parents.observation_id, parents.members
  having count(distinct children.region_code) = parents.members and count(*) = parents.members and parents.members > 1
  -- the parent's value of the vintage of its regions; where there is none, the value that stands
  qualify row_number() over (
    partition by
      any_value(parents.region_code), any_value(parents.indicator_code), any_value(parents.breakdown_code),
      any_value(parents.comparability), any_value(parents.period_key), any_value(parents.measure), any_value(parents.price_basis)
    order by one_vintage desc, any_value(parents.precedence)
  ) = 1
),

members as (
  select
    if(families.measure = 'level', 'members_to_parent', 'growth_in_range') as identity,
    comparable.observation_id,
    if(families.measure = 'level', families.total, if(comparable.value < families.least_value, families.least_value, least(comparable.value, families.greatest_value))) as other_value,
    if(families.measure = 'level', families.total_low, families.least_low) as other_low,
    if(families.measure = 'level', families.total_high, families.greatest_high) as other_high,
    '' as other_place,
    families.other_inputs,
    case
      -- the nation's accounts are no sum of those of the provinces
      when families.measure = 'level' and (families.additive_region = 'partial' or families.parent_level = 'nation') then 'residual'
      when not families.one_vintage then 'vintages_differ'
      else 'inconsistent'
    end as otherwise
  from families
  join comparable on families.observation_id = comparable.observation_id
),

implied as (
  select
    'growth_to_levels' as identity,
    growths.observation_id,
    rounded(100 * (cast(levels.value as double) / cast(before.value as double) - 1)) as other_value,
    rounded_down(100 * (cast(levels.value_low as double) / cast(before.value_high as double) - 1)) as other_low,
    rounded_up(100 * (cast(levels.value_high as double) / cast(before.value_low as double) - 1)) as other_high,
    levels.release_sha256 || ' ' || levels.place as other_place,
    levels.observation_id || ',' || before.observation_id as other_inputs,
    if(growths.price_basis = 'real' and levels.price_basis = 'nominal', 'price_effect', 'base_restated') as otherwise
  from usable as growths
  join usable as levels
    on growths.region_code = levels.region_code
    and growths.territory_key = levels.territory_key
    and growths.indicator_code = levels.indicator_code
    and growths.breakdown_code = levels.breakdown_code
    and growths.comparability = levels.comparability
    and growths.period_key = levels.period_key
  join usable as before
    on levels.series_id = before.series_id
    and levels.territory_key = before.territory_key
    and before.period_start = cast(levels.period_start - interval 1 year as date)
    and before.period_end = last_day(cast(levels.period_end - interval 1 year as date))
  where growths.measure = 'yoy' and levels.measure = 'level' and before.measure = 'level' and before.value_low > 0
),

documents as (
  select
    'two_documents' as identity,
    own.observation_id,
    other.value as other_value,
    other.value_low as other_low,
    other.value_high as other_high,
    other.release_sha256 || ' ' || other.place as other_place,
    other.observation_id as other_inputs,
    case
      when own.status <> other.status or own.published_on <> other.published_on then 'base_restated'
      when own.published_on is null or other.published_on is null then 'vintage_unknown'
      else 'inconsistent'
    end as otherwise
  from usable as own
  join observations as other
    on own.series_id = other.series_id
    and own.period_key = other.period_key
    and own.release_sha256 <> other.release_sha256
  where other.precedence > 1 and is_usable(other.value, other.blocked_by, other.qualifier, other.status)
),

together as (
  select * from industries
  union all
  select * from members
  union all
  select * from implied
  union all
  select * from documents
)

select
  md5(concat_ws('|', together.identity, own.observation_id, together.other_inputs)) as reconciliation_id,
  together.identity,
  own.region_key,
  own.region_code,
  regions.region_name,
  regions.name_en as region_name_en,
  own.indicator_code,
  indicators.label_zh as indicator_name,
  indicators.label_en as indicator_name_en,
  own.breakdown_code,
  own.period_key,
  own.measure,
  own.price_basis,
  own.value,
  own.value_low,
  own.value_high,
  together.other_value,
  together.other_low,
  together.other_high,
  own.value - together.other_value as difference,
  own.value_low - together.other_high as difference_low,
  own.value_high - together.other_low as difference_high,
  display_value_of(own.value - together.other_value, own.measure, indicators.display_factor) as display_value,
  if(own.measure = 'yoy', '百分点', display_unit_of(own.measure, own.unit_code, indicators.display_unit)) as display_unit,
  case
    when own.value_low <= together.other_high and own.value_high >= together.other_low then 'consistent'
    when is_power_of_ten(own.value, together.other_value) then 'unit_error'
    -- prices seldom move more than this in a year; beyond it the base is the likelier cause
    when together.otherwise = 'price_effect' and abs(own.value - together.other_value) > 10 then 'base_restated'
    else together.otherwise
  end as verdict,
  own.release_sha256 || ' ' || own.place as place,
  together.other_place,
  own.observation_id || ',' || together.other_inputs as inputs
from together
join comparable as own on together.observation_id = own.observation_id
join regions on own.region_key = regions.region_key
join indicators on own.indicator_code = indicators.indicator_code
order by together.identity, own.indicator_code, own.region_code, own.period_key, reconciliation_id
