/*
about: The value that stands for each series and period, the table to start from
about_zh: 每个序列每期的现行值，查询由此开始
grain: one row per series and period
as: view
columns:
  observation_id: {like: fct_observation.observation_id}
  series_id: {like: fct_observation.series_id}
  region_key: {like: fct_observation.region_key}
  territory_key: {like: fct_observation.territory_key}
  region_code: {like: fct_observation.region_code}
  indicator_code: {like: fct_observation.indicator_code}
  breakdown_code: {like: fct_observation.breakdown_code}
  period_key: {like: fct_observation.period_key}
  period_start: {like: fct_observation.period_start}
  period_end: {like: fct_observation.period_end}
  span: {like: fct_observation.span}
  measure: {like: fct_observation.measure}
  price_basis: {like: fct_observation.price_basis}
  comparability: {like: fct_observation.comparability}
  reference_region_key: {like: fct_observation.reference_region_key}
  reference_indicator_code: {like: fct_observation.reference_indicator_code}
  value: {like: fct_observation.value}
  value_low: {like: fct_observation.value_low}
  value_high: {like: fct_observation.value_high}
  unit_code: {like: fct_observation.unit_code}
  display_value: {like: fct_observation.display_value}
  display_unit: {like: fct_observation.display_unit}
  qualifier: {like: fct_observation.qualifier}
  status: {like: fct_observation.status}
  missing_mark: {like: fct_observation.missing_mark}
  blocked_by: {like: fct_observation.blocked_by}
  published_on: {like: fct_observation.published_on}
  release_sha256: {like: fct_observation.release_sha256}
  place: {like: fct_observation.place}
  printed: {like: fct_observation.printed}
  corroborations: {like: fct_observation.corroborations}
*/
select
  observation_id,
  series_id,
  region_key,
  territory_key,
  region_code,
  indicator_code,
  breakdown_code,
  period_key,
  period_start,
  period_end,
  span,
  measure,
  price_basis,
  comparability,
  reference_region_key,
  reference_indicator_code,
  value,
  value_low,
  value_high,
  unit_code,
  display_value,
  display_unit,
  qualifier,
  status,
  missing_mark,
  blocked_by,
  published_on,
  release_sha256,
  place,
  printed,
  corroborations
from fct_observation
where is_latest
