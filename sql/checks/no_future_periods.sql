/*
about: No actual value is of a period that ends after its publication
about_zh: 实际数的参考期不晚于发布日
severity: warn
*/
select region_code, indicator_code, measure, period_key, published_on, release_sha256, place, printed
from fct_observation
where period_end > published_on and status <> 'estimated' and value is not null
