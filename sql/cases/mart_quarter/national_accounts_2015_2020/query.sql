-- every quarter is published alone and can also be derived from the cumulative values: both must agree within rounding
select
  indicator_code, measure, price_basis, derived_method, count(*) as quarters,
  count(*) filter (where published_value is not null and derived_value is not null and value_low <= derived_high and derived_low <= value_high) as agree,
  count(*) filter (where published_value is not null and derived_value is not null and (value_low > derived_high or derived_low > value_high)) as disagree
from mart_quarter
where measure in ('level', 'yoy') and quarter > 1
group by all
order by indicator_code, measure, price_basis, derived_method
