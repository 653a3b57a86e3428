select region_name, period_key, vintage, display_value, display_unit, status, round(revision / 1e8, 1) as revision, round(revision_low / 1e8, 1) as revision_low, round(revision_high / 1e8, 1) as revision_high, round(revision_rate, 2) as revision_rate
from mart_revision
order by vintage
