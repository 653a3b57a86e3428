/*
about: Statements about the order of regions, to be checked against data
about_zh: 关于地区排序的陈述，供与数据核对
grain: one row per printed statement
key: [claim_id]
columns:
  claim_id: {type: varchar, about: Identity of the printed statement, about_zh: 陈述标识}
  claim_kind: {type: varchar, about: What is claimed, about_zh: 陈述类别, codes: claim_kind}
  of_measure: {type: varchar, about: "What is ranked or compared, empty where the words do not say", about_zh: "排序所依度量，未说明为空", codes: measure}
  indicator_code: {about: "Indicator, null where none is resolved", about_zh: 指标, ref: dim_indicator.indicator_code}
  breakdown_code: {about: Breakdown, about_zh: 分组, ref: dim_breakdown.breakdown_code}
  region_key: {about: Region the statement is about, about_zh: 所述地区, ref: dim_region.region_key}
  region_code: {type: varchar, about: Code of the region, about_zh: 地区代码}
  scope_region_key: {about: "Region or group within which it holds, null where unresolved", about_zh: "比较范围，未识别为空", ref: dim_region.region_key}
  scope_code: {type: varchar, about: "Code of the scope, empty where unresolved", about_zh: 范围代码}
  scope_printed: {type: varchar, about: Printed words for the scope, about_zh: 范围原文}
  predicate: {type: varchar, about: "For example rank = 1, rank <= 3, exceeds", about_zh: 谓词}
  n: {type: bigint, about: "Number in the claim: rank, length, count", about_zh: 陈述中的数}
  period_key: {about: "Reference period, null where none is given", about_zh: 参考期, ref: dim_period.period_key}
  period_start: {type: date, about: First day of the period, about_zh: 起始日}
  period_end: {type: date, about: Last day of the period, about_zh: 终止日}
  span: {type: varchar, about: "Span, empty where no period is given", about_zh: 跨度, codes: span}
  qualifier: {like: fct_observation.qualifier}
  status: {like: fct_observation.status}
  published_on: {like: fct_observation.published_on}
  release_sha256: {like: fct_observation.release_sha256}
  place: {like: fct_observation.place}
  printed: {like: fct_observation.printed}
*/
with

claims as (select * from lake.claim),
region_days as (select * from stg_region_day)

select
  statement_id(claims.release_sha256, claims.place, claims.ordinal, 'claim') as claim_id,
  claims.claim_kind,
  claims.of_measure,
  nullif(claims.indicator_code, '') as indicator_code,
  claims.breakdown_code,
  subject.region_key,
  claims.region_code,
  scope.region_key as scope_region_key,
  claims.scope_code,
  claims.scope_printed,
  claims.predicate,
  cast(claims.n as bigint) as n,
  period_key_of(claims.period_start, claims.period_end, claims.span) as period_key,
  claims.period_start,
  claims.period_end,
  claims.span,
  claims.qualifier,
  claims.status,
  claims.published_on,
  claims.release_sha256,
  claims.place,
  claims.printed
from claims
left join region_days as subject
  on claims.region_code = subject.region_code and claims.region_at is not distinct from subject.on_day
left join region_days as scope
  on claims.scope_code = scope.region_code and claims.region_at is not distinct from scope.on_day
order by claim_id
