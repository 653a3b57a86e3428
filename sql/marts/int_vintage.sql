/*
about: Numbers for what values may share a vintage by - a release, or the first or the revised figures of a series of issues
about_zh: 版本的编号：一份发布稿，或某期刊系列的初次或修订数
grain: one row per vintage
as: step
columns:
  vintage_key: {type: bigint}
  vintage: {type: varchar}
*/
with

releases as (
  select release_sha256, coalesce(nullif(issue_series, ''), release_sha256) as issues
  from dim_release
),

vintages as (
  select release_sha256 as vintage from releases
  union
  select issues || '|first' from releases
  union
  select issues || '|revised' from releases
)

select row_number() over (order by vintage) as vintage_key, vintage
from vintages
