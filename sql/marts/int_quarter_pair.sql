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
  vintage: {type: varchar}
  vintage_before: {type: varchar}
  precedence: {type: bigint}
  observation_id: {type: varchar}
  release_sha256: {type: varchar}
  value: {type: "decimal(38,10)"}
  value_low: {type: "decimal(38,10)"}
  value_high: {type: "decimal(38,10)"}
  observation_id_before: {type: varchar}
  release_sha256_before: {type: varchar}
  value_before: {type: "decimal(38,10)"}
  value_before_low: {type: "decimal(38,10)"}
  value_before_high: {type: "decimal(38,10)"}
*/
with

cumulative as (select * from int_cumulative),

of_one_release as (
  select later, earlier, 'difference' as method, later.release_sha256 as vintage, earlier.release_sha256 as vintage_before
  from cumulative as later
  join cumulative as earlier
    on later.line_key = earlier.line_key
    and later.year = earlier.year
    and later.quarter = earlier.quarter + 1
    and later.release_sha256 = earlier.release_sha256
),

of_one_series_of_issues as (
  select later, earlier, 'difference_of_issues' as method, later.issues as vintage, earlier.issues as vintage_before
  from cumulative as later
  join cumulative as earlier
    on later.line_key = earlier.line_key
    and later.year = earlier.year
    and later.quarter = earlier.quarter + 1
    and later.issues = earlier.issues
  where
    later.release_sha256 <> earlier.release_sha256
    and later.is_single_vintage
    and earlier.is_single_vintage
),

pairs as (
  select * from of_one_release
  union all
  select * from of_one_series_of_issues
)

select
  later.line_key,
  later.concept_key,
  later.year,
  later.quarter,
  later.measure,
  method,
  vintage,
  vintage_before,
  later.precedence,
  later.observation_id,
  later.release_sha256,
  later.value,
  later.value_low,
  later.value_high,
  earlier.observation_id as observation_id_before,
  earlier.release_sha256 as release_sha256_before,
  earlier.value as value_before,
  earlier.value_low as value_before_low,
  earlier.value_high as value_before_high
from pairs
qualify row_number() over (
  partition by later.line_key, later.year, later.quarter
  order by later.precedence, method, earlier.precedence, earlier.observation_id
) = 1
