/*
about: Each series has one value that stands for each period
about_zh: 每个序列每期只有一个现行值
severity: error
*/
select
  series_id,
  period_key,
  count(*) as values_that_stand,
  string_agg(release_sha256 || ' ' || place, ', ' order by release_sha256, place) as places
from fct_latest
group by series_id, period_key
having count(*) > 1
