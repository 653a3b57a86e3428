select region_name, region_name_en, whole_name, whole_name_en, quarter_label, display_value, round(change_on_year, 2) as change_on_year, round(change_on_year_low, 2) as change_on_year_low, round(change_on_year_high, 2) as change_on_year_high
from mart_structure
where part_kind = 'region' and region_code = '330110'
order by quarter_label
