-- the months add up to the same: 35699 + 39211 + 40732
select quarter_label, measure, display_value, value_low / 1e8 as low, value_high / 1e8 as high, display_unit, method, length(inputs) - length(replace(inputs, ',', '')) + 1 as months_added, refusal
from mart_quarter
where measure = 'level'
order by quarter_label, measure
