/*
about: Single quarters derived from cumulative values, or else added up from their months, with the interval that rounding leaves
about_zh: 由累计值推算或由月度值相加的单季值及其舍入区间
grain: one row per line and quarter
as: step
columns:
  line_key: {type: bigint}
  year: {type: bigint}
  quarter: {type: bigint}
  method: {type: varchar}
  inputs: {type: varchar}
  vintage_key: {type: bigint}
  observation_id: {type: varchar}
  value: {type: "decimal(38,10)"}
  value_low: {type: "decimal(38,10)"}
  value_high: {type: "decimal(38,10)"}
*/
with

pairs as (select * from int_quarter_pair),
months as (select * from int_quarter_months),

differences as (
  select
    *,
    difference_of(cast(vintage_key as varchar), value, value_low, value_high, cast(vintage_key_before as varchar), value_before, value_before_low, value_before_high) as derived
  from pairs
  where measure = 'level'
),

-- growth is weighed by the levels it was printed with, or else by those of the year before
weighed as (
  select
    growth.line_key,
    growth.year,
    growth.quarter,
    growth.vintage_key,
    growth.observation_id,
    if(levels.year = growth.year, 'growth_from_levels', 'growth_from_weights') as method,
    concat_ws(',', growth.observation_id, growth.observation_id_before, levels.observation_id, levels.observation_id_before) as inputs,
    cast(growth.value as double) as g,
    cast(growth.value_low as double) as g_low,
    cast(growth.value_high as double) as g_high,
    cast(growth.value_before as double) as h,
    cast(growth.value_before_low as double) as h_low,
    cast(growth.value_before_high as double) as h_high,
    cast(levels.value as double) as v,
    cast(levels.value_low as double) as v_low,
    cast(levels.value_high as double) as v_high,
    cast(levels.value_before as double) as u,
    cast(levels.value_before_low as double) as u_low,
    cast(levels.value_before_high as double) as u_high
  from pairs as growth
  join pairs as levels
    on growth.concept_key = levels.concept_key
    and growth.quarter = levels.quarter
    and levels.year in (growth.year, growth.year - 1)
    and (
      levels.year < growth.year
      or (growth.release_key = levels.release_key and growth.release_key_before = levels.release_key_before)
    )
  where growth.measure = 'yoy' and levels.measure = 'level'
  qualify row_number() over (
    partition by growth.line_key, growth.year, growth.quarter
    order by levels.year desc, levels.line_key
  ) = 1
),

growth_at_corners as (
  select
    *,
    case method
      when 'growth_from_levels' then struct_pack(
        value := growth_from_levels(v, g, u, h),
        low := least_of_corners(
          growth_from_levels(v_low, g_low, u_low, h_high), growth_from_levels(v_low, g_low, u_high, h_high),
          growth_from_levels(v_high, g_low, u_low, h_high), growth_from_levels(v_high, g_low, u_high, h_high)),
        high := greatest_of_corners(
          growth_from_levels(v_low, g_high, u_low, h_low), growth_from_levels(v_low, g_high, u_high, h_low),
          growth_from_levels(v_high, g_high, u_low, h_low), growth_from_levels(v_high, g_high, u_high, h_low)))
      else struct_pack(
        value := growth_from_weights(g, v, h, u),
        low := least_of_corners(
          growth_from_weights(g_low, v_low, h_high, u_low), growth_from_weights(g_low, v_low, h_high, u_high),
          growth_from_weights(g_low, v_high, h_high, u_low), growth_from_weights(g_low, v_high, h_high, u_high)),
        high := greatest_of_corners(
          growth_from_weights(g_high, v_low, h_low, u_low), growth_from_weights(g_high, v_low, h_low, u_high),
          growth_from_weights(g_high, v_high, h_low, u_low), growth_from_weights(g_high, v_high, h_low, u_high)))
    end as derived
  from weighed
)

select
  line_key,
  year,
  quarter,
  method,
  observation_id || ',' || observation_id_before as inputs,
  vintage_key,
  observation_id,
  derived.value,
  derived.low as value_low,
  derived.high as value_high
from differences
union all
select
  line_key,
  year,
  quarter,
  method,
  inputs,
  vintage_key,
  observation_id,
  rounded(derived.value),
  rounded_down(derived.low),
  rounded_up(derived.high)
from growth_at_corners
where derived.value is not null and derived.low is not null and derived.high is not null
union all
select
  line_key,
  year,
  quarter,
  'sum_of_months',
  inputs,
  vintage_key,
  observation_id,
  value,
  value_low,
  value_high
from months
where (line_key, year, quarter) not in (select (line_key, year, quarter) from differences)
