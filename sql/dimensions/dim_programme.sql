/*
about: Policy programmes and meetings by name; the digits in their names are no statistics
about_zh: 政策工程、会议等名称；名称中的数字不是统计数据
grain: one row per programme
key: [programme]
columns:
  programme: {type: varchar, about: Name as printed, about_zh: 名称}
  theme: {type: varchar, about: Field of policy, about_zh: 主题}
  note: {type: varchar, about: Remark, about_zh: 备注}
*/
with

programmes as (select * from vocabulary.programme)

select term as programme, any_value(theme order by theme) as theme, any_value(note order by note) as note
from programmes
group by term
order by programme
