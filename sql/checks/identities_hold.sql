/*
about: Industries sum to their total, regions to their parent, growth of a parent lies among that of its regions, nominal growth agrees with the levels, and documents of one day agree, each within rounding
about_zh: 产业合计、下级合计、增速区间、名义增速与水平、同日文件互证均在舍入范围内成立
severity: warn
*/
select identity, verdict, region_code, indicator_code, breakdown_code, period_key, measure, value, other_low, other_high, place, other_place, inputs
from mart_reconciliation
where verdict in ('inconsistent', 'unit_error')
