/*
about: A quarter derived from cumulative values agrees with the published one within rounding
about_zh: 由累计推算的单季值与公布的单季值在舍入范围内一致
severity: warn
*/
select region_code, indicator_code, breakdown_code, measure, quarter_label, published_value, derived_low, derived_high, inputs, derived_inputs
from mart_quarter
where published_value is not null and derived_value is not null and (value_high < derived_low or value_low > derived_high)
