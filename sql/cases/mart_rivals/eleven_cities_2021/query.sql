select level_rank, region_name, rival_name, display_value, display_unit, round(value_low / 1e8, 2) as value_low, round(value_high / 1e8, 2) as value_high, method, growth, rival_growth, years_to_catch_up, growth_to_catch_up, regions_known, regions_in_group
from mart_rivals
where peer_group = 'ZJ_PREF'
order by level_rank
