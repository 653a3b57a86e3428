/*
about: Observations of the lake with their keys
about_zh: 数据湖中的观测值及其键
grain: one row per printed value
as: view
rebuild: {region: region_code}
columns:
  observation_id: {type: varchar}
  series_id: {type: varchar}
  period_key: {type: varchar}
  territory_on: {type: date}
  release_sha256: {type: varchar}
  place: {type: varchar}
  ordinal: {type: integer}
  printed: {type: varchar}
  value_printed: {type: varchar}
  region_printed: {type: varchar}
  region_code: {type: varchar}
  region_at: {type: date}
  territory_as_of: {type: date}
  indicator_printed: {type: varchar}
  indicator_code: {type: varchar}
  breakdown_code: {type: varchar}
  period_printed: {type: varchar}
  period_start: {type: date}
  period_end: {type: date}
  span: {type: varchar}
  period_source: {type: varchar}
  measure: {type: varchar}
  price_basis: {type: varchar}
  reference_region_code: {type: varchar}
  reference_indicator_code: {type: varchar}
  value: {type: "decimal(38,10)"}
  value_low: {type: "decimal(38,10)"}
  value_high: {type: "decimal(38,10)"}
  unit_code: {type: varchar}
  unit_printed: {type: varchar}
  qualifier: {type: varchar}
  status: {type: varchar}
  missing_mark: {type: varchar}
  comparability: {type: varchar}
  repair: {type: varchar}
  blocked_by: {type: varchar}
  published_on: {type: date}
  rule: {type: varchar}
*/
with

observations as (select * from lake.observation)

select
  statement_id(release_sha256, place, ordinal, 'observation') as observation_id,
  md5(concat_ws('|', indicator_code, breakdown_code, measure, price_basis, span, comparability, reference_region_code, reference_indicator_code, region_code)) as series_id,
  period_key_of(period_start, period_end, span) as period_key,
  coalesce(territory_as_of, period_end) as territory_on,
  *
from observations
