/*
about: "The column of its grid a place lies in, as printed; null for running text"
about_zh: 位置所在的列（原样）；正文为空
*/
create macro grid_column_of(place) as
  coalesce(
    nullif(regexp_extract(place, '!([A-Z]+)[0-9]+$', 1), ''),
    nullif(regexp_extract(place, '^table [0-9]+ r[0-9]+ (c[0-9]+)$', 1), ''),
    nullif(regexp_extract(place, '^[0-9]+:([0-9]+)$', 1), '')
  )
