/*
about: Industries sum to their total, regions to their parent, growth of a parent lies among that of its regions, and documents of one day agree, each within rounding; no two sides differ by a power of ten
about_zh: 产业合计、下级合计、增速区间、同日文件互证均在舍入范围内成立，且无相差十的整数次幂者
severity: warn
*/
select identity, verdict, region_code, indicator_code, breakdown_code, period_key, measure, value, other_low, other_high, place, other_place, inputs
from mart_reconciliation
where verdict in ('inconsistent', 'unit_error')
