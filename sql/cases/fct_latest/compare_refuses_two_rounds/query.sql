select indicator, indicator_en, period, value, other_value, difference, difference_unit, refusal
from compare('330000', '330100')
