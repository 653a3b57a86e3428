/*
about: Breakdowns of indicators; the empty code is the whole
about_zh: 指标分组；空代码为总体
grain: one row per breakdown
key: [breakdown_code]
columns:
  breakdown_code: {type: varchar, about: "kind:code, empty for the whole", about_zh: "分组类别:代码，总体为空"}
  kind: {type: varchar, about: "What it is broken down by, empty for the whole", about_zh: 分组类别}
  code: {type: varchar, about: Code within its kind, about_zh: 类内代码}
  label_zh: {type: varchar, about: Name in Chinese, about_zh: 中文名}
  label_en: {type: varchar, about: Name in English, about_zh: 英文名}
  parent_code: {type: varchar, about: "Breakdown it is part of, empty for none", about_zh: 上级分组}
*/
with

observations as (select * from lake.observation),
claims as (select * from lake.claim),
targets as (select * from lake.target),

used as (
  select breakdown_code from observations
  union
  select breakdown_code from claims
  union
  select breakdown_code from targets
  union
  select ''
)

select
  breakdown_code,
  split_part(breakdown_code, ':', 1) as kind,
  split_part(breakdown_code, ':', 2) as code,
  case when breakdown_code = '' then '总体' else split_part(breakdown_code, ':', 2) end as label_zh,
  case when breakdown_code = '' then 'the whole' else split_part(breakdown_code, ':', 2) end as label_en,
  '' as parent_code
from used
order by breakdown_code
