select quarter_label, indicator_code, measure, round(display_value, 2) as display_value, display_unit, round(value_low / if(measure = 'level', 1e8, 1), 2) as value_low, round(value_high / if(measure = 'level', 1e8, 1), 2) as value_high, method, refusal
from mart_quarter
where measure in ('level', 'yoy')
order by indicator_code, measure, quarter_label
