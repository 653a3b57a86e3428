select indicator_code, measure, year(period_end) as year, display_value, blocked_by, place
from fct_observation
order by measure, year
