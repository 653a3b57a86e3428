-- printed beside it: above the province's 6.3 and the city's 6.7
select region_name, parent_name, growth, parent_growth, display_value, display_unit, value_low, value_high, method, refusal
from mart_gap_to_parent
order by region_code, parent_code
