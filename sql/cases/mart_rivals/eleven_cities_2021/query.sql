select level_rank, region_name, rival_name, display_value, display_unit, growth, rival_growth, years_to_catch_up, growth_to_catch_up, regions_known, regions_in_group
from mart_rivals
where peer_group = 'ZJ_PREF'
order by level_rank
