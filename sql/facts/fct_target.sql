/*
about: What governments set out to reach
about_zh: 政府设定的目标
grain: one row per printed target
key: [target_id]
columns:
  target_id: {type: varchar, about: Identity of the printed target, about_zh: 目标标识}
  region_key: {about: Region it is for, about_zh: 地区, ref: dim_region.region_key}
  region_code: {type: varchar, about: Code of the region, about_zh: 地区代码}
  indicator_code: {about: "Indicator, null for a milestone without one", about_zh: 指标, ref: dim_indicator.indicator_code}
  breakdown_code: {about: Breakdown, about_zh: 分组, ref: dim_breakdown.breakdown_code}
  measure: {type: varchar, about: "Measure, empty for a milestone", about_zh: 度量, codes: measure}
  period_key: {about: "Period it is for, null where none is given", about_zh: 目标期, ref: dim_period.period_key}
  period_start: {type: date, about: First day of the period, about_zh: 起始日}
  period_end: {type: date, about: Last day of the period, about_zh: 终止日}
  span: {type: varchar, about: "Span, empty where no period is given", about_zh: 跨度, codes: span}
  low: {type: "decimal(38,10)", about: "Lower end in the canonical unit, null where open", about_zh: "下限（基准单位），无则空"}
  high: {type: "decimal(38,10)", about: "Upper end in the canonical unit, null where open", about_zh: "上限（基准单位），无则空"}
  unit_code: {type: varchar, about: "Canonical unit, empty for a milestone", about_zh: 基准单位}
  qualifier: {like: fct_observation.qualifier}
  set_by: {type: varchar, about: "Code of the region whose government set it, empty where unknown", about_zh: 设定者地区代码}
  set_on: {type: date, about: "Day it was set, null where unknown", about_zh: 设定日}
  published_on: {like: fct_observation.published_on}
  release_sha256: {like: fct_observation.release_sha256}
  place: {like: fct_observation.place}
  printed: {like: fct_observation.printed}
*/
with

targets as (select * from lake.target),
region_days as (select * from stg_region_day)

select
  statement_id(targets.release_sha256, targets.place, targets.ordinal, 'target') as target_id,
  region_days.region_key,
  targets.region_code,
  nullif(targets.indicator_code, '') as indicator_code,
  targets.breakdown_code,
  targets.measure,
  period_key_of(targets.period_start, targets.period_end, targets.span) as period_key,
  targets.period_start,
  targets.period_end,
  targets.span,
  targets.low,
  targets.high,
  targets.unit_code,
  targets.qualifier,
  targets.set_by,
  targets.set_on,
  targets.published_on,
  targets.release_sha256,
  targets.place,
  targets.printed
from targets
left join region_days
  on targets.region_code = region_days.region_code and targets.region_at is not distinct from region_days.on_day
order by target_id
