select year, region_name, target_growth, growth_so_far, round(weight_so_far, 3) as weight_so_far, display_value, round(value_low, 1) as value_low, round(value_high, 1) as value_high, round(progress, 1) as progress, verdict, method, refusal
from mart_q4_sprint
