select region_key, indicator_code, measure, period_key, low, high, qualifier, place from fct_target order by region_key, place
