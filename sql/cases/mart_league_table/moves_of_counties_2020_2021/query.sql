select period_label, region_name, growth, growth_rank, growth_rank_before, growth_rank_change, growth_rank_change_by_growth, growth_rank_change_by_revision, growth_rank_change_by_boundary
from mart_league_table
where peer_group = '330000/county' and period_label = '2021年'
order by growth_rank, region_code
