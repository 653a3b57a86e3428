-- the quarters of 2020 are not all known
select quarter_label, region_name, display_value, display_unit, round(value_low, 4) as value_low, round(value_high, 4) as value_high, round(mean_share, 2) as mean_share, years
from mart_seasonal
order by quarter_label
