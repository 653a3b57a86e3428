/*
about: Growth is above minus one hundred per cent, and twentyfold growth is looked at
about_zh: 增速大于 -100%，超过二十倍者须人工核对
severity: warn
*/
select region_code, indicator_code, breakdown_code, measure, period_key, value, release_sha256, place, printed
from fct_observation
where measure in ('yoy', 'mom', 'qoq', 'two_year_avg') and value is not null and (value < -100 or value > 2000)
