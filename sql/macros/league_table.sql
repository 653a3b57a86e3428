/*
about: The league table of a quarter (2025Q3), an indicator and a peer group, by cumulative values
about_zh: 某季度（如 2025Q3）、某指标、某同组的排名表（累计）
*/
create macro league_table(quarter, indicator, peers) as table
  select
    growth_rank,
    region_name,
    growth,
    display_value,
    display_unit,
    level_rank,
    growth_rank_best,
    growth_rank_worst,
    growth_ties,
    growth_rank_change,
    growth_rank_change_on_year,
    printed_growth_rank,
    printed_growth_verdict
  from mart_league_table
  where
    quarter_label = quarter
    and indicator_code = indicator
    and peer_group = peers
    and breakdown_code = ''
    and span in ('cumulative', 'stock')
  order by growth_rank nulls last, level_rank nulls last, region_code
