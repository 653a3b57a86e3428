select year // 10 * 10 as decade, measure, method, count(*) as quarters, min(quarter_label) as first, max(quarter_label) as last, round(min(display_value), 2) as lowest, round(max(display_value), 2) as highest, min_by(quarter_label, value) as lowest_in
from mart_quarter
group by all
order by measure, decade
