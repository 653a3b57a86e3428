select region_name, indicator_code, measure, low, high, qualifier, display_target, display_value, display_unit, outcome, margin
from mart_target
order by region_code, indicator_code
