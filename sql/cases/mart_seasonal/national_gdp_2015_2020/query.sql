-- the quarters of 2020 are not all known: no share, but an adjusted level
select quarter_label, region_name, display_value, display_unit, round(value_low, 4) as value_low, round(value_high, 4) as value_high, round(mean_share, 2) as mean_share, years, refusal,
  display_level, round(display_adjusted_level, 0) as adjusted, round(adjusted_growth_on_quarter, 2) as adjusted_growth, adjustment_quality, adjustment_refusal
from mart_seasonal
order by quarter_label
