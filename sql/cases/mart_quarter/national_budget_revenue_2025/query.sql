-- the ministry says 0.6 and 2.5: http://epaper.hbjjrb.com/jjrb/202510/18/con181396.html and the county page of the observations
select quarter_label, measure, round(display_value, 2) as display_value, round(value_low, 2) as value_low, round(value_high, 2) as value_high, method, refusal
from mart_quarter
where measure = 'yoy'
order by quarter_label
