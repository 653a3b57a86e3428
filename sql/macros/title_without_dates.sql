/*
about: A title without what tells one issue from the next - years, quarters, months, halves
about_zh: 去掉年份、季度、月份等期别字样的标题
*/
create macro title_without_dates(title) as
  regexp_replace(title, '[0-9０-９〇零一二三四五六七八九十年季度月日上下半前全至—～~–-]+', '', 'g')
