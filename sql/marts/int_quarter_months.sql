/*
about: Single quarters added up from their months, all of one release or of one series of issues without a revision between them
about_zh: 由月度值相加得出的单季值：同一发布稿，或同系列各期且其间无修订
grain: one row per line and quarter
as: step
columns:
  line_key: {type: bigint}
  year: {type: bigint}
  quarter: {type: bigint}
  vintage_key: {type: bigint}
  observation_id: {type: varchar}
  inputs: {type: varchar}
  value: {type: "decimal(38,10)"}
  value_low: {type: "decimal(38,10)"}
  value_high: {type: "decimal(38,10)"}
*/
with

months as (select * from int_month),

of_one_vintage as (
  select *, release_key as vintage_key, 1 as turn from months
  union all
  select *, issues_key, 2 from months where is_single_vintage
),

-- a month that several issues print is taken once
printed as (
  select *, (first_month + 2) // 3 as quarter
  from of_one_vintage
  qualify row_number() over (partition by line_key, year, vintage_key, first_month, last_month order by precedence, observation_id) = 1
),

-- January and February together stand for both
tiles as (
  select *
  from printed
  qualify last_month > first_month or count(*) filter (last_month > first_month) over (partition by line_key, year, vintage_key, quarter) = 0 or first_month = 3
)

select
  line_key,
  year,
  quarter,
  vintage_key,
  max_by(observation_id, last_month) as observation_id,
  string_agg(observation_id, ',' order by first_month) as inputs,
  sum(value) as value,
  sum(value_low) as value_low,
  sum(value_high) as value_high
from tiles
group by line_key, year, quarter, vintage_key
having sum(last_month - first_month + 1) = 3
qualify row_number() over (partition by line_key, year, quarter order by min(turn), min(precedence), vintage_key) = 1
