-- Generated data, not statistics: a mart of the size a bulletin must be ready for. Tables have the columns of the
-- published mart attached as model; of which regions, indicators and quarters it is, a script before this one says.
insert into dim_indicator by name
select indicator_code, 'Generated ' || i as label_zh, 'Generated ' || i as label_en, 'generated' as theme,
  'level' as usual_measure, '亿元' as display_unit, 1e8 as display_factor from g_indicator where i < 200;
insert into dim_period by name
select period_key, period_start, period_end, 'cumulative' as span, quarter_label as label_zh, quarter_label as label_en
from g_quarter
where period_key not in (select period_key from model.dim_period);
delete from dim_release;
insert into dim_release by name
select release_sha256, 'Generated ' || quarter_label as title, 'generated' as publisher, period_end + 18 as published_on,
  'day' as published_precision, 'generated.csv' as file_name, 'read' as outcome from g_quarter;
create table g_value as
select r.*, i.indicator_code, q.*, g.growth,
  round(power(10, 2 + hash(r.region_code, i.indicator_code) % 100 / 100.0) * q.quarter * power(1.06, q.year - 2015), 1) as level
from g_region as r, g_indicator as i, g_quarter as q,
  lateral (select (hash(r.region_code, i.indicator_code, q.quarter_label) % 200) / 10.0 - 6 as growth) as g;
delete from fct_observation;
insert into fct_observation by name
select md5(concat_ws('|', region_code, indicator_code, quarter_label, m.measure)) as observation_id,
  md5(concat_ws('|', region_code, indicator_code, m.measure)) as series_id, region_key, territory_key, region_code,
  indicator_code, '' as breakdown_code, period_key, period_start, period_end, 'cumulative' as span,
  'printed' as period_source, m.measure, 'none' as price_basis,
  if(m.measure = 'level', level * 1e8, growth) as value, if(m.measure = 'level', (level - 0.05) * 1e8, growth - 0.05) as value_low,
  if(m.measure = 'level', (level + 0.05) * 1e8, growth + 0.05) as value_high,
  if(m.measure = 'level', level, growth) as display_value, if(m.measure = 'level', '亿元', '%') as display_unit,
  'exact' as qualifier, 'published' as status, '' as missing_mark, '' as comparability, '' as repair, '' as blocked_by,
  period_end + 18 as published_on, release_sha256, (2 + hash(region_code, indicator_code) % 40000) || if(m.measure = 'level', ':4', ':5') as place, if(m.measure = 'level', level, growth)::varchar as printed,
  1 as precedence, true as is_latest
from g_value, (values ('level'), ('yoy')) as m(measure)
order by indicator_code, region_code, period_end;
delete from mart_league_table;
insert into mart_league_table by name
select peer_group, period_key, quarter_label, period_end, 'cumulative' as span, region_key, region_code, region_name,
  indicator_code, '' as breakdown_code, '' as comparability, level * 1e8 as value, level as display_value, '亿元' as display_unit,
  rank() over (w order by level desc) as level_rank, rank() over (w order by level desc) as level_rank_best,
  rank() over (w order by level desc) as level_rank_worst, growth, growth - 0.05 as growth_low, growth + 0.05 as growth_high,
  rank() over (w order by growth desc) as growth_rank, rank() over (w order by growth desc) as growth_rank_best,
  rank() over (w order by growth desc) + 1 as growth_rank_worst, 0 as growth_ties, count(*) over w as regions_ranked,
  count(*) over w as regions_in_group, 1 as growth_rank_change, 1 as growth_rank_change_by_growth,
  0 as growth_rank_change_by_revision, 0 as growth_rank_change_by_boundary, '' as printed_growth_verdict,
  md5(concat_ws('|', region_code, indicator_code, quarter_label, 'level')) || ','
    || md5(concat_ws('|', region_code, indicator_code, quarter_label, 'yoy')) as inputs
from g_value
window w as (partition by peer_group, indicator_code, quarter_label);
delete from mart_quarter;
insert into mart_quarter by name
select quarter_label, year, quarter, region_key, territory_key, region_code, region_name, indicator_code,
  '' as breakdown_code, '' as comparability, 'level' as measure, 'none' as price_basis,
  if(quarter = 1, level, level / quarter) * 1e8 as value, (if(quarter = 1, level, level / quarter) - 0.1) * 1e8 as value_low,
  (if(quarter = 1, level, level / quarter) + 0.1) * 1e8 as value_high, level / quarter as display_value,
  '亿元' as display_unit, if(quarter = 1, 'first_quarter', 'difference') as method, '' as refusal,
  md5(concat_ws('|', region_code, indicator_code, quarter_label, 'level')) as inputs
from g_value;
delete from mart_coverage;
insert into mart_coverage by name
select peer_group, indicator_code, '' as breakdown_code, 'yoy' as measure, period_key, period_end,
  regions_in_group, regions_ranked as regions_known, 18 as lag_days
from mart_league_table group by all;
