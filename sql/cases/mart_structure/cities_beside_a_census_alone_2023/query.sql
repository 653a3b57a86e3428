select region_name, part_code, whole_code, display_value, display_unit, round(value_low, 2) as value_low, round(value_high, 2) as value_high, method, refusal
from mart_structure
order by region_code
