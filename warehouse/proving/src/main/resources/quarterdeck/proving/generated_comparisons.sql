-- What the marts derive of the generated values of each region: distance to its parent, its rival, its spread, its target.
create table g_published as
select *, md5(concat_ws('|', region_code, indicator_code, quarter_label, 'level')) as level_id,
  md5(concat_ws('|', region_code, indicator_code, quarter_label, 'yoy')) as growth_id from g_value;
delete from mart_gap_to_parent;
insert into mart_gap_to_parent by name
select period_key, quarter_label, region_key, territory_key, region_code, region_name, parent_key, parent_code, indicator_code,
  '' as breakdown_code, '' as comparability, 'none' as price_basis, growth, growth - 1 as parent_growth, 1 as value,
  0.9 as value_low, 1.1 as value_high, 1 as display_value, '个百分点' as display_unit, 'difference' as method,
  growth_id as inputs, '' as refusal
from g_published;
delete from mart_rivals;
insert into mart_rivals by name
select peer_group, period_key, quarter_label, region_key, region_code, region_name, region_key as rival_key,
  region_name as rival_name, indicator_code, '' as breakdown_code, '' as comparability, 2 as level_rank, 1e8 as value,
  0.9e8 as value_low, 1.1e8 as value_high, 1 as display_value, '亿元' as display_unit, growth, growth as rival_growth,
  10 as regions_known, 10 as regions_in_group, 'difference' as method, level_id || ',' || growth_id as inputs, '' as refusal
from g_published;
delete from mart_volatility;
insert into mart_volatility by name
select quarter_label, region_key, territory_key, region_code, region_name, indicator_code, '' as breakdown_code,
  '' as comparability, 'none' as price_basis, 1 as value, 0.9 as value_low, 1.1 as value_high, growth as mean_growth,
  growth as lowest, growth as highest, 1 as display_value, '个百分点' as display_unit, 4 as quarters,
  'difference' as method, growth_id as inputs, '' as refusal
from g_published;
delete from mart_q4_sprint;
insert into mart_q4_sprint by name
select md5('target' || region_code) as target_id, year, region_key, region_code, region_name, indicator_code,
  '' as breakdown_code, 6 as target_growth, growth as growth_so_far, 0.7 as weight_so_far, 6 as value, 5.9 as value_low,
  6.1 as value_high, 6 as display_value, '%' as display_unit, 'on_course' as verdict, growth_id as inputs, '' as refusal
from g_published where indicator_code = 'gdp' and quarter = 3;
insert into fct_target by name
select md5('target' || region_code) as target_id, region_key, region_code, indicator_code, 'yoy' as measure, period_key,
  6 as low, release_sha256, 'target ' || region_code as place, '6%' as printed
from g_published where indicator_code = 'gdp' and quarter = 3;
