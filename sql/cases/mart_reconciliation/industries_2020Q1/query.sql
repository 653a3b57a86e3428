select identity, region_name, indicator_name, period_key, display_value, display_unit, verdict, place, other_place
from mart_reconciliation
order by identity, region_code, indicator_code, period_key
