select growth_rank, region_name, growth, growth_rank_best, growth_rank_worst, growth_ties, display_value, display_unit, level_rank, regions_ranked, regions_in_group, printed_growth_rank, printed_growth_verdict
from mart_league_table
where peer_group = 'ZJ_PREF' and region_code <> '330000'
order by growth_rank, level_rank
