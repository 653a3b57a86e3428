select region_name, parent_code, indicator_name, round(share, 2) as share, round(parent_share, 2) as parent_share, display_value, display_unit, round(value_low, 4) as value_low, round(value_high, 4) as value_high, method, refusal
from mart_location_quotient
order by indicator_code
