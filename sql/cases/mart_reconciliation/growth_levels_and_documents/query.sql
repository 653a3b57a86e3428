select identity, region_name, measure, display_value, display_unit, other_value, verdict, place, other_place
from mart_reconciliation
order by identity, region_code, place
