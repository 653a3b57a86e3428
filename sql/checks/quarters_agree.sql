/*
about: A quarter derived from cumulative values agrees with the published one within rounding
about_zh: 由累计推算的单季值与公布的单季值在舍入范围内一致
severity: warn
*/
with

observations as not materialized (select * from fct_observation),

apart as (
  select *
  from mart_quarter
  where published_value is not null and derived_value is not null and (value_high < derived_low or value_low > derived_high)
)

select
  apart.region_code,
  apart.indicator_code,
  apart.breakdown_code,
  apart.measure,
  apart.quarter_label,
  apart.published_value,
  apart.derived_low,
  apart.derived_high,
  observations.release_sha256,
  observations.place,
  apart.inputs,
  apart.derived_inputs
from apart
join observations on apart.inputs = observations.observation_id
