/*
about: A day of the vocabulary, written as a date or as a year that stands for its first day, or else what is given for a blank
about_zh: 词表中的日期（年份视为当年首日），空白则取给定值
*/
create macro day_or(written, otherwise) as
  coalesce(cast(case length(written) when 0 then null when 4 then written || '-01-01' else written end as date), otherwise)
