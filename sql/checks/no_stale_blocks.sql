/*
about: No column or table of an issue repeats the numbers of an older issue under a newer period
about_zh: 新一期表格没有整列或整表沿用旧一期数字
severity: warn
*/
select
  release_sha256,
  grid_of(place) as grid,
  grid_column_of(place) as grid_column,
  period_key,
  measure,
  count(*) as numbers,
  min(place) as first_place
from fct_observation
where blocked_by = 'stale_block'
group by all
