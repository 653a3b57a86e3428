/*
about: "The grid a place lies in: the sheet or the table of a page; null for running text"
about_zh: 位置所在的网格（工作表或网页表格）；正文为空
*/
create macro grid_of(place) as
  case
    when regexp_matches(place, '![A-Z]+[0-9]+$') then regexp_extract(place, '^(.*)![A-Z]+[0-9]+$', 1)
    when place like 'table % r% c%' then regexp_extract(place, '^(table [0-9]+) ', 1)
    when regexp_matches(place, '^[0-9]+:[0-9]+$') then 'file'
  end
