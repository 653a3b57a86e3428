select place, region_name, stage, stage_order, threshold_low, display_value, display_unit, share_of_whole, count_before, conversion, round(time_progress, 1) as time_progress
from mart_project
order by place
