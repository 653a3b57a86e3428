select identity, region_name, measure, display_value, display_unit, round(other_value / if(measure = 'level', 1e8, 1), 2) as other_value, verdict
from mart_reconciliation
order by identity
