select region_name, growth, round(base / 1e8, 1) as base, display_value, round(value_low, 3) as value_low, round(value_high, 3) as value_high, display_unit, round(contribution_rate, 1) as contribution_rate, is_complete, method, refusal
from mart_contribution
where parent_code = '330000'
order by display_value desc
