-- What a good SQL programmer writes for the same four tables of generated observations: the same rows, levels of
-- quarters alone, no movement of ranks, no printed ranks, no reasons, no checks. Writes into the attached database
-- "reference". Variables: lake, vocabulary.
create temp macro day(written) as cast(if(length(written) = 4, written || '-01-01', written) as date);

create temp table stretch as
select
  code as region_code, name_zh as region_name, cast(level as integer) as level, parent_code,
  coalesce(day(valid_from), date '1949-10-01') as valid_from, day(valid_to) as valid_to,
  code || '@' || coalesce(day(valid_from), date '1949-10-01') as region_key,
  territory_code || '@' || coalesce(day(territory_since), date '1949-10-01') as territory_key
from read_csv(getvariable('vocabulary') || '/region.csv', header = true, all_varchar = true);

create temp table region as
select
  own.*, parent.region_key as parent_key,
  case own.level when 1 then own.region_code when 2 then own.parent_code when 3 then if(parent.level = 1, own.parent_code, parent.parent_code) end as province_code
from stretch as own
asof left join stretch as parent
  on own.parent_code = parent.region_code and coalesce(own.valid_to - 1, date '9999-12-31') >= parent.valid_from;

create temp table indicator as
select i.code as indicator_code, cast(u.factor as double) as display_factor
from read_csv(getvariable('vocabulary') || '/indicator.csv', header = true, all_varchar = true) as i
left join read_csv(getvariable('vocabulary') || '/unit.csv', header = true, all_varchar = true) as u on i.unit = u.symbol
where try_cast(u.factor as double) is not null;

create temp table printed as
select * from read_parquet(getvariable('lake') || '/observation-*.parquet');

create temp table issue as
select release_sha256, issue_series, publisher_kind from read_parquet(getvariable('lake') || '/release.parquet');

-- before the first stretch of a code that stretch stands for it
create temp table region_day as
select
  days.region_code, on_day, coalesce(stretch.region_key, first.region_key) as region_key,
  coalesce(stretch.territory_key, first.territory_key) as territory_key,
  stretch.region_key is not null and coalesce(on_day < stretch.valid_to, true) as in_force
from (select distinct region_code, region_at as on_day from printed union select distinct region_code, period_end from printed) as days
asof left join stretch on days.region_code = stretch.region_code and days.on_day >= stretch.valid_from
join (
  select region_code, min_by(region_key, valid_from) as region_key, min_by(territory_key, valid_from) as territory_key
  from stretch group by region_code
) as first on days.region_code = first.region_code;

create temp table numbered as
select
  row_number() over () as id,
  substr(sha256(release_sha256 || '|' || place || '|' || ordinal || '|observation'), 1, 32) as observation_id,
  md5(concat_ws('|', indicator_code, breakdown_code, measure, price_basis, span, comparability, reference_region_code, reference_indicator_code, region_code)) as series_id,
  period_start || '/' || period_end || '/' || span as period_key,
  hash(indicator_code, measure, span, region_code, period_end) as contest,
  *
from printed;

create temp table contested as
select numbered.*, publisher_kind
from numbered join issue using (release_sha256)
where contest in (select contest from numbered group by contest having count(*) > 1);

create temp table placed as
with agreeing as (
  select own.id, count(distinct other.release_sha256) as corroborations
  from contested as own
  join contested as other
    on own.contest = other.contest and own.release_sha256 <> other.release_sha256
    and own.value_low < other.value_high and other.value_low < own.value_high
  group by own.id
)
select
  id,
  row_number() over (
    partition by series_id, period_key
    order by published_on desc, list_position(['preliminary', 'published', 'verified'], status) desc,
      list_position(['media', 'bureau'], publisher_kind) desc, value_high - value_low, observation_id
  ) as precedence,
  max(value_low) over series < min(value_high) over series as is_single_vintage,
  corroborations
from contested
left join agreeing using (id)
window series as (partition by series_id, period_key);

create table reference.fct_observation as
select
  observation_id, series_id, published.region_key,
  if(territory.in_force, territory.territory_key, published.territory_key) as territory_key,
  numbered.region_code, numbered.indicator_code, period_key, period_start, period_end, span, measure, price_basis, value,
  value_low, value_high, unit_code,
  if(measure = 'level', cast(value as double) / display_factor, cast(value as double)) as display_value,
  status, published_on, release_sha256, place, printed, indicator_printed, region_printed,
  coalesce(precedence, 1) as precedence, coalesce(corroborations, 0) as corroborations, coalesce(precedence, 1) = 1 as is_latest
from numbered
join indicator on numbered.indicator_code = indicator.indicator_code
join region_day as published on published.region_code = numbered.region_code and published.on_day = numbered.region_at
join region_day as territory on territory.region_code = numbered.region_code and territory.on_day = numbered.period_end
join region on published.region_key = region.region_key
left join placed on numbered.id = placed.id
order by numbered.indicator_code, region.province_code, region.level, period_end, numbered.region_code, observation_id;

-- quarters alone, levels: as printed, the first cumulative one, or the difference of one series of issues
create temp table cumulative as
select
  fact.observation_id, fact.release_sha256, fact.territory_key, fact.region_code, fact.indicator_code, fact.precedence,
  year(fact.period_end) as year, month(fact.period_end) // 3 as quarter, fact.value, fact.value_low, fact.value_high,
  issue.issue_series || if(fact.status = 'verified', '|revised', '|first') as issues,
  coalesce(placed.is_single_vintage, true) as is_single_vintage
from reference.fct_observation as fact
join issue using (release_sha256)
left join (select observation_id, is_single_vintage from placed join numbered using (id)) as placed using (observation_id)
where fact.measure = 'level' and fact.span = 'cumulative';

create table reference.mart_quarter as
with derived as (
  select
    later.territory_key, later.region_code, later.indicator_code, later.year, later.quarter,
    later.value - earlier.value as value, later.value_low - earlier.value_high as value_low,
    later.value_high - earlier.value_low as value_high, later.observation_id || ',' || earlier.observation_id as inputs,
    'difference_of_issues' as method
  from cumulative as later
  join cumulative as earlier
    on later.indicator_code = earlier.indicator_code and later.region_code = earlier.region_code
    and later.territory_key = earlier.territory_key and later.year = earlier.year
    and later.quarter = earlier.quarter + 1 and later.issues = earlier.issues
  where later.is_single_vintage and earlier.is_single_vintage
  qualify row_number() over (
    partition by later.territory_key, later.region_code, later.indicator_code, later.year, later.quarter
    order by later.precedence, earlier.precedence, earlier.observation_id) = 1
),
published as (
  select
    territory_key, region_code, indicator_code, year(period_end) as year, month(period_end) // 3 as quarter, value,
    value_low, value_high, observation_id as inputs, if(span = 'single', 'published', 'first_quarter') as method
  from reference.fct_observation
  where measure = 'level' and (span = 'single' or (span = 'cumulative' and month(period_end) = 3))
  qualify row_number() over (
    partition by territory_key, region_code, indicator_code, period_end
    order by span = 'single' desc, precedence, observation_id) = 1
)
select
  year || 'Q' || quarter as quarter_label, territory_key, region_code, indicator_code,
  coalesce(published.value, derived.value) as value, coalesce(published.value_low, derived.value_low) as value_low,
  coalesce(published.value_high, derived.value_high) as value_high, coalesce(published.method, derived.method) as method,
  coalesce(published.inputs, derived.inputs) as inputs
from published
full join derived using (territory_key, region_code, indicator_code, year, quarter)
order by indicator_code, region_code, year, quarter;

-- a region's level and growth side by side
create temp table figure as
select
  row_number() over () as figure, dense_rank() over (order by indicator_code, period_key) as cell, *
from (
  select
    coalesce(levels.region_code, growths.region_code) as region_code,
    coalesce(levels.indicator_code, growths.indicator_code) as indicator_code,
    coalesce(levels.period_key, growths.period_key) as period_key,
    coalesce(levels.period_end, growths.period_end) as period_end,
    levels.observation_id as level_id, levels.value as level, levels.value_low as level_low, levels.value_high as level_high,
    growths.observation_id as growth_id, growths.value as growth, growths.value_low as growth_low, growths.value_high as growth_high
  from (from reference.fct_observation where is_latest and measure = 'level') as levels
  full join (from reference.fct_observation where is_latest and measure = 'yoy') as growths
    on levels.region_code = growths.region_code and levels.indicator_code = growths.indicator_code
    and levels.period_key = growths.period_key
);

create temp table peer as
with members as (
  select parent_code as peer_group, region_code, valid_from, valid_to from region
  where level in (2, 3) or (level = 1 and region_code not in ('710000', '810000', '820000'))
  union
  select province_code || '/county', region_code, valid_from, valid_to from region
  where level = 3 and province_code <> parent_code
  union
  select "group", region_code, greatest(coalesce(day(m.valid_from), date '1949-10-01'), r.valid_from), least(day(m.valid_to), r.valid_to)
  from read_csv(getvariable('vocabulary') || '/region_group.csv', header = true, all_varchar = true) as m
  join region as r on m.member_code = r.region_code
  where coalesce(day(m.valid_from), date '1949-10-01') < coalesce(r.valid_to, date '9999-12-31')
    and r.valid_from < coalesce(day(m.valid_to), date '9999-12-31')
)
select peer_group, dense_rank() over (order by peer_group) as peer, region_code, valid_from, max(valid_to) as valid_to
from members
group by peer_group, region_code, valid_from;

create table reference.mart_league_table as
with standing as (
  select
    peer_group, figure, region_code, indicator_code, period_key, level_id, growth_id, level, growth, level_low,
    level_high, growth_low, growth_high, cast(round(growth, 1) as decimal(38, 10)) as rounded,
    2 * (peer * 4294967296 + cell) + if(level is null, 0, 1) as level_contest,
    2 * (peer * 4294967296 + cell) + if(growth is null, 0, 1) as growth_contest
  from figure
  join peer using (region_code)
  where period_end >= valid_from and (valid_to is null or period_end < valid_to)
)
select
  peer_group, region_code, indicator_code, period_key, level as value, growth,
  if(level is null, null, rank() over levels) as level_rank,
  if(level is null, null, least(rank() over levels, 1 + count(*) over (
    partition by level_contest order by level_low desc range between unbounded preceding and level_high - level_low preceding))) as level_rank_best,
  if(level is null, null, greatest(rank() over levels, count(*) over (
    partition by level_contest order by level_high desc range between unbounded preceding and greatest(level_high - level_low - 0.0000000001, 0) following))) as level_rank_worst,
  if(growth is null, null, rank() over growths) as growth_rank,
  if(growth is null, null, least(rank() over growths, 1 + count(*) over (
    partition by growth_contest order by growth_low desc range between unbounded preceding and growth_high - growth_low preceding))) as growth_rank_best,
  if(growth is null, null, greatest(rank() over growths, count(*) over (
    partition by growth_contest order by growth_high desc range between unbounded preceding and greatest(growth_high - growth_low - 0.0000000001, 0) following))) as growth_rank_worst,
  if(growth is null, null, count(*) over (growths range between current row and current row) - 1) as growth_ties,
  concat_ws(',', level_id, growth_id) as inputs
from standing
window
  levels as (partition by level_contest order by level desc),
  growths as (partition by growth_contest order by rounded desc)
order by indicator_code, peer_group, period_key, growth_rank, level_rank, region_code;

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
  select observation_id, region_key, region_code, indicator_code, period_key, value, value_low, value_high
  from reference.fct_observation
  where is_latest and measure = 'yoy'
),
pair as materialized (
  select growth.*, parent.region_code as parent_code
  from growth join line using (region_key) join region as parent on line.parent_key = parent.region_key
)
select
  pair.region_code, parent_code, pair.indicator_code, pair.period_key, pair.value as growth, above.value as parent_growth,
  pair.value - above.value as value, pair.value_low - above.value_high as value_low,
  pair.value_high - above.value_low as value_high, concat_ws(',', pair.observation_id, above.observation_id) as inputs
from pair
left join growth as above
  on pair.parent_code = above.region_code and pair.indicator_code = above.indicator_code and pair.period_key = above.period_key
order by pair.indicator_code, pair.region_code, pair.period_key, parent_code;
