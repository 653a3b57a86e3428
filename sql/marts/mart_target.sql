/*
about: Targets and what came of them
about_zh: 目标及其完成情况
grain: one row per target
key: [target_id]
columns:
  target_id: {about: Target, about_zh: 目标, ref: fct_target.target_id}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  region_code: {like: fct_target.region_code}
  region_name: {type: varchar, about: "Name of the region, empty where unresolved", about_zh: 地区名称}
  region_name_en: {type: varchar, about: "English name of the region, empty where none is known or it is unresolved", about_zh: "地区英文名，未知或未识别为空"}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {type: varchar, about: "Name of the indicator in Chinese, empty where unresolved", about_zh: "指标名称，未识别为空"}
  indicator_name_en: {type: varchar, about: "Name of the indicator in English, empty where unresolved", about_zh: "指标英文名，未识别为空"}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  measure: {like: fct_target.measure}
  period_key: {about: Period it is for, about_zh: 目标期, ref: dim_period.period_key}
  low: {like: fct_target.low}
  high: {like: fct_target.high}
  qualifier: {like: fct_target.qualifier}
  value: {type: "decimal(38,10)", about: "What was reached in the period, in the canonical unit, null where unknown", about_zh: "实际值（基准单位），未知为空"}
  value_low: {type: "decimal(38,10)", about: "Lower end of its rounding interval, inclusive", about_zh: 实际值下限（含）}
  value_high: {type: "decimal(38,10)", about: "Upper end of its rounding interval, exclusive", about_zh: 实际值上限（不含）}
  display_target: {type: double, about: "Target in the display unit, the lower end of a range, null for a milestone", about_zh: 目标展示值}
  display_value: {type: double, about: "What was reached, in the display unit", about_zh: 实际展示值}
  display_unit: {type: varchar, about: Unit of both, about_zh: 展示单位}
  outcome: {type: varchar, about: "met, missed, within_rounding or open", about_zh: 完成情况, codes: outcome_of_target}
  margin: {type: "decimal(38,10)", about: "Reached less target, points for rates, null where open", about_zh: "实际减目标，未知为空"}
  margin_low: {type: "decimal(38,10)", about: Lower end of the margin that rounding of what was reached leaves, about_zh: 差额下限}
  margin_high: {type: "decimal(38,10)", about: Upper end of the margin that rounding of what was reached leaves, about_zh: 差额上限}
  refusal: {type: varchar, about: "Why the outcome is open, empty where it is not", about_zh: "未定的原因，已定为空", codes: refusal}
  set_by: {like: fct_target.set_by}
  set_on: {like: fct_target.set_on}
  observation_id: {about: "Observation of what was reached, null where unknown", about_zh: 实际值观测, ref: fct_observation.observation_id}
  release_sha256: {like: fct_target.release_sha256}
  place: {like: fct_target.place}
  printed: {like: fct_target.printed}
checks:
  outcome_or_refusal: "(outcome = 'open') = (refusal <> '')"
*/
with

targets as (select * from fct_target),
latest as (select * from fct_latest),
regions as (select * from dim_region),
indicators as (select * from dim_indicator),

reached as (
  select
    targets.*,
    latest.observation_id,
    latest.value,
    latest.value_low,
    latest.value_high
  from targets
  left join latest
    on targets.region_code = latest.region_code
    and targets.indicator_code = latest.indicator_code
    and targets.breakdown_code = latest.breakdown_code
    and targets.period_key = latest.period_key
    and targets.measure = latest.measure
    and latest.value is not null
    and latest.blocked_by = ''
    and latest.comparability = ''
    and latest.status <> 'estimated'
    and latest.reference_region_key is null
  qualify row_number() over (
    partition by targets.target_id
    order by list_position(['real', 'nominal', 'none', 'mixed'], latest.price_basis), latest.observation_id
  ) = 1
)

select
  reached.target_id,
  reached.region_key,
  reached.region_code,
  coalesce(regions.region_name, '') as region_name,
  coalesce(regions.name_en, '') as region_name_en,
  reached.indicator_code,
  coalesce(indicators.label_zh, '') as indicator_name,
  coalesce(indicators.label_en, '') as indicator_name_en,
  reached.breakdown_code,
  reached.measure,
  reached.period_key,
  reached.low,
  reached.high,
  reached.qualifier,
  reached.value,
  reached.value_low,
  reached.value_high,
  display_value_of(coalesce(reached.low, reached.high), reached.measure, indicators.display_factor) as display_target,
  display_value_of(reached.value, reached.measure, indicators.display_factor) as display_value,
  coalesce(display_unit_of(reached.measure, reached.unit_code, indicators.display_unit), '') as display_unit,
  -- an upper bound alone (以内) is met below it; for the rest reaching the lower end counts
  case
    when reached.value is null or coalesce(reached.low, reached.high) is null then 'open'
    when reached.low is null and reached.value_high <= reached.high then 'met'
    when reached.low is null and reached.value_low > reached.high then 'missed'
    when reached.low is not null and reached.value >= reached.low then 'met'
    when reached.low is not null and reached.value_high <= reached.low then 'missed'
    else 'within_rounding'
  end as outcome,
  reached.value - coalesce(reached.low, reached.high) as margin,
  reached.value_low - coalesce(reached.low, reached.high) as margin_low,
  reached.value_high - coalesce(reached.low, reached.high) as margin_high,
  case
    when coalesce(reached.low, reached.high) is null then 'no_number'
    when reached.value is null then 'no_value'
    else ''
  end as refusal,
  reached.set_by,
  reached.set_on,
  reached.observation_id,
  reached.release_sha256,
  reached.place,
  reached.printed
from reached
left join regions on reached.region_key = regions.region_key
left join indicators on reached.indicator_code = indicators.indicator_code
order by reached.target_id
