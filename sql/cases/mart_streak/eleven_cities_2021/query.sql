select region_name, predicate, display_value, display_unit, months
from mart_streak
where peer_group = '330000'
order by predicate, region_code
