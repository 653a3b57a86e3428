/*
about: Shares lie between nought and a hundred per cent
about_zh: 占比在 0 与 100% 之间
severity: warn
*/
select region_code, indicator_code, breakdown_code, period_key, value, release_sha256, place, printed
from fct_observation
where measure = 'share' and unit_code = '%' and (value_high < 0 or value_low > 100)
