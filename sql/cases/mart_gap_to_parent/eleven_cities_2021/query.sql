select region_name, parent_name, growth, parent_growth, display_value, display_unit, value_low, value_high
from mart_gap_to_parent
order by parent_code, value desc, region_code
