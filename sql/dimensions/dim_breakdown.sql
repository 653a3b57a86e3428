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

breakdowns as (select * from vocabulary.breakdown)

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
order by breakdown_code
