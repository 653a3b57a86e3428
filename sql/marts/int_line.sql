/*
about: Numbers for what values must share before they may be subtracted or chained, but for the vintage
about_zh: 相减或链接前须一致的坐标（版本除外）的编号
grain: one row per line
as: step
columns:
  line_key: {type: bigint, about: "Region, territory, indicator, breakdown, comparability, measure, price basis", about_zh: 地区、地域、指标、分组、可比口径、度量、价格口径}
  concept_key: {type: bigint, about: The same without measure and price basis, about_zh: 不含度量与价格口径}
  region_code: {type: varchar}
  territory_key: {type: varchar}
  indicator_code: {type: varchar}
  breakdown_code: {type: varchar}
  comparability: {type: varchar}
  measure: {type: varchar}
  price_basis: {type: varchar}
*/
with

observations as (select * from fct_observation),

lines as (
  select distinct region_code, territory_key, indicator_code, breakdown_code, comparability, measure, price_basis
  from observations
  where measure in ('level', 'yoy')
)

select
  row_number() over (order by indicator_code, region_code, territory_key, breakdown_code, comparability, measure, price_basis) as line_key,
  dense_rank() over (order by indicator_code, region_code, territory_key, breakdown_code, comparability) as concept_key,
  region_code,
  territory_key,
  indicator_code,
  breakdown_code,
  comparability,
  measure,
  price_basis
from lines
