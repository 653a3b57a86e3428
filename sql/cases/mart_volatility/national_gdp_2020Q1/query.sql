select quarter_label, region_name, display_value, display_unit, mean_growth, lowest, highest
from mart_volatility
order by quarter_label
