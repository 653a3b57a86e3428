select region_name, display_value, display_unit, round(value / 1e8, 2) as value, round(other_value / 1e8, 2) as other_value, verdict
from mart_reconciliation
where identity = 'members_to_parent'
