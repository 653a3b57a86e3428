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

breakdowns as (select * from vocabulary.breakdown),
observations as (select * from lake.observation),

listed as (
  select
    kind || ':' || code as breakdown_code,
    kind,
    code,
    label_zh,
    label_en,
    if(parent = '' or parent like '%:%', parent, kind || ':' || parent) as parent_code
  from breakdowns
  union all
  select '', '', '', '总体', 'the whole', ''
),

-- combinations of breakdowns (by industry and by ownership at once) have no row of their own in the vocabulary
combined as (
  select distinct
    breakdown_code,
    'combined' as kind,
    breakdown_code as code,
    breakdown_code as label_zh,
    breakdown_code as label_en,
    '' as parent_code
  from observations
  where breakdown_code not in (select breakdown_code from listed)
)

select * from listed
union all
select * from combined
order by breakdown_code
