select region_name, part_kind, part_code, whole_code, display_value, display_unit, round(value_low, 3) as value_low, round(value_high, 3) as value_high, is_one_release
from mart_structure
order by whole_code, value desc
