/*
about: No value is blocked, by a slip of units or by a contradiction in its release
about_zh: 无因单位错位或发布稿自相矛盾而冻结的数值
severity: warn
*/
select blocked_by, region_code, indicator_code, breakdown_code, measure, period_key, display_value, display_unit, release_sha256, place, printed
from fct_observation
where blocked_by <> ''
