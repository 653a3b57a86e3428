select region_key, stage, threshold_low, threshold_high, count, period_key, place from fct_project order by place
