-- How far the growth of each region lies above or below that of the regions it lies in.
create table reference.mart_gap_to_parent as
with line as (
  select region_key, parent_key from region where parent_key is not null
  union
  select child.region_key, parent.parent_key from region as child join region as parent on child.parent_key = parent.region_key
  where parent.parent_key is not null
  union
  select child.region_key, grandparent.parent_key
  from region as child
  join region as parent on child.parent_key = parent.region_key
  join region as grandparent on parent.parent_key = grandparent.region_key
  where grandparent.parent_key is not null
),
growth as (
  select observation_id, region_key, territory_key, region_code, indicator_code, period_key, price_basis, value, value_low, value_high
  from reference.fct_observation
  where is_latest and measure = 'yoy'
),
pair as materialized (
  select growth.*, line.parent_key, parent.region_code as parent_code, parent.region_name as parent_name, parent.name_en as parent_name_en
  from growth join line using (region_key) join region as parent on line.parent_key = parent.region_key
)
select
  pair.period_key, period.quarter_label, pair.region_key, pair.territory_key, pair.region_code, region.region_name,
  region.name_en as region_name_en, pair.parent_key, pair.parent_code, parent_name, parent_name_en, pair.indicator_code,
  indicator_name, indicator_name_en, '' as breakdown_code, '' as comparability, pair.price_basis, pair.value as growth,
  above.value as parent_growth, pair.value - above.value as value, pair.value_low - above.value_high as value_low,
  pair.value_high - above.value_low as value_high, cast(round(pair.value - above.value, 1) as double) as display_value,
  '百分点' as display_unit, cast(null as decimal(38, 10)) as published_gap,
  if(above.value is null, '', 'difference_of_regions') as method, concat_ws(',', pair.observation_id, above.observation_id) as inputs,
  if(above.value is null, 'no_parent_growth', '') as refusal
from pair
left join growth as above
  on pair.parent_code = above.region_code and pair.indicator_code = above.indicator_code and pair.period_key = above.period_key
join period on pair.period_key = period.period_key
join region on pair.region_key = region.region_key
join indicator on pair.indicator_code = indicator.indicator_code
order by pair.indicator_code, pair.region_code, pair.period_key, parent_code;
