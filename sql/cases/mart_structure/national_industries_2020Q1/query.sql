select quarter_label, region_name, part_code, display_value, display_unit, round(value_low, 4) as value_low, round(value_high, 4) as value_high, round(change_on_year, 2) as change_on_year, is_one_release
from mart_structure
order by quarter_label, part_code
