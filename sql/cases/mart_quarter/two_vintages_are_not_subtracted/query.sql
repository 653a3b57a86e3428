select quarter_label, measure, display_value, display_unit, value_low, value_high, method, refusal, published_value, derived_value, derived_low, derived_high, derived_method
from mart_quarter
order by quarter_label, measure
