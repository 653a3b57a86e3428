/*
about: For each quarter the two cumulative values that may be subtracted - of one release, or else of one series of issues without a revision between them
about_zh: 每季可相减的两个累计值：同一发布稿，或同系列各期且其间无修订
grain: one row per line and quarter
as: step
columns:
  line_key: {type: bigint}
  concept_key: {type: bigint}
  year: {type: bigint}
  quarter: {type: bigint}
  measure: {type: varchar}
  method: {type: varchar}
  vintage_key: {type: bigint}
  vintage_key_before: {type: bigint}
  observation_id: {type: varchar}
  release_key: {type: bigint}
  value: {type: "decimal(38,10)"}
  value_low: {type: "decimal(38,10)"}
  value_high: {type: "decimal(38,10)"}
  observation_id_before: {type: varchar}
  release_key_before: {type: bigint}
  value_before: {type: "decimal(38,10)"}
  value_before_low: {type: "decimal(38,10)"}
  value_before_high: {type: "decimal(38,10)"}
*/
with

later as not materialized (select * from int_cumulative),
earlier as not materialized (select * from int_cumulative)

select
  later.line_key,
  later.concept_key,
  later.year,
  later.quarter,
  later.measure,
  if(later.release_key = earlier.release_key, 'difference', 'difference_of_issues') as method,
  if(later.release_key = earlier.release_key, later.release_key, later.issues_key) as vintage_key,
  if(later.release_key = earlier.release_key, earlier.release_key, earlier.issues_key) as vintage_key_before,
  later.observation_id,
  later.release_key,
  later.value,
  later.value_low,
  later.value_high,
  earlier.observation_id as observation_id_before,
  earlier.release_key as release_key_before,
  earlier.value as value_before,
  earlier.value_low as value_before_low,
  earlier.value_high as value_before_high
from later
join earlier
  on later.line_key = earlier.line_key
  and later.year = earlier.year
  and later.quarter = earlier.quarter + 1
  and (
    later.release_key = earlier.release_key
    or (later.issues_key = earlier.issues_key and later.is_single_vintage and earlier.is_single_vintage)
  )
qualify row_number() over (
  partition by later.line_key, later.year, later.quarter
  order by later.precedence, later.release_key <> earlier.release_key, earlier.turn
) = 1
