select year, region_name, indicator_code, target_growth, display_value, verdict, refusal
from mart_q4_sprint
order by indicator_code
