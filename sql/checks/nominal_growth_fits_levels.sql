/*
about: Nominal growth is what the levels of both years come to, within rounding; where it is not, the base was restated or one of the three is wrong
about_zh: 名义增速与两年水平值之比在舍入范围内相符；不符者或因基数重述，或三者有误
severity: warn
*/
select verdict, region_code, indicator_code, breakdown_code, period_key, value, other_value, other_low, other_high, place, other_place, inputs
from mart_reconciliation
where identity = 'growth_to_levels' and price_basis = 'nominal' and verdict <> 'consistent'
