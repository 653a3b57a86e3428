select region_name, predicate, display_value, display_unit, releases, months, since, until
from mart_streak
where peer_group = '100000'
order by region_code, predicate
