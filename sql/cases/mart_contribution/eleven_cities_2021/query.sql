select region_name, growth, round(base / 1e8, 1) as base, round(display_value, 2) as display_value, display_unit, round(contribution_rate, 1) as contribution_rate, is_complete
from mart_contribution
where parent_code = '330000'
order by display_value desc
