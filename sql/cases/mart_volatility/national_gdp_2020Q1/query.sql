select quarter_label, region_name, display_value, display_unit, mean_growth, lowest, highest, round(value_low, 3) as value_low, round(value_high, 3) as value_high, quarters, method, refusal
from mart_volatility
order by quarter_label
