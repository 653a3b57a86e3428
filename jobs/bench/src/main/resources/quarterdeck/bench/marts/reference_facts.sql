-- What a good SQL programmer writes for the same four tables of generated observations: the same rows and the same
-- columns, but no checks and nothing that generated observations never have (breakdowns, comparability classes, shares,
-- several price bases of one figure, withdrawn or blocked values, months). Writes into the attached database "reference".
-- Variables: lake, vocabulary.
create temp macro day(written) as cast(if(length(written) = 4, written || '-01-01', written) as date);

create temp table stretch as
select
  code as region_code, name_zh as region_name, name_en, cast(level as integer) as level, parent_code,
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
select
  i.code as indicator_code, i.name_zh as indicator_name, i.name_en as indicator_name_en, cast(u.factor as double) as display_factor,
  coalesce(nullif(i.level_unit, ''), i.unit) as display_unit
from read_csv(getvariable('vocabulary') || '/indicator.csv', header = true, all_varchar = true) as i
left join read_csv(getvariable('vocabulary') || '/unit.csv', header = true, all_varchar = true) as u on coalesce(nullif(i.level_unit, ''), i.unit) = u.symbol
where try_cast(u.factor as double) is not null;

-- read where it is needed: written as a temporary table it would cost more than it saves
create temp view printed as
select * from read_parquet(getvariable('lake') || '/observation-*.parquet');

-- a vintage is a release, or the first or the revised figures of a series of issues; numbers stand for their texts
create temp table issue as
select
  release_sha256, issue_series, publisher_kind, row_number() over () as release_key,
  -dense_rank() over (order by issue_series) * 2 as first_key, -dense_rank() over (order by issue_series) * 2 - 1 as revised_key
from read_parquet(getvariable('lake') || '/release.parquet');

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

create temp view numbered as
select
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
  select own.observation_id, count(distinct other.release_sha256) as corroborations
  from contested as own
  join contested as other
    on own.contest = other.contest and own.release_sha256 <> other.release_sha256
    and own.value_low < other.value_high and other.value_low < own.value_high
  group by own.observation_id
)
select
  observation_id,
  row_number() over (
    partition by series_id, period_key
    order by published_on desc, list_position(['preliminary', 'published', 'verified'], status) desc,
      list_position(['media', 'bureau'], publisher_kind) desc, value_high - value_low, observation_id
  ) as precedence,
  max(value_low) over series < min(value_high) over series as is_single_vintage,
  corroborations
from contested
left join agreeing using (observation_id)
window series as (partition by series_id, period_key);

create table reference.fct_observation as
select
  numbered.observation_id, series_id, published.region_key,
  if(territory.in_force, territory.territory_key, published.territory_key) as territory_key,
  numbered.region_code, numbered.indicator_code, breakdown_code, period_key, period_start, period_end, span, period_source,
  measure, price_basis, cast(null as varchar) as reference_region_key, nullif(reference_indicator_code, '') as reference_indicator_code,
  value, value_low, value_high, unit_code,
  if(measure = 'level', cast(value as double) / display_factor, cast(value as double)) as display_value,
  if(measure = 'level', display_unit, unit_code) as display_unit,
  qualifier, status, missing_mark, comparability, repair, blocked_by, published_on, release_sha256, place, printed,
  indicator_printed, region_printed,
  coalesce(precedence, 1) as precedence, coalesce(corroborations, 0) as corroborations, coalesce(precedence, 1) = 1 as is_latest
from numbered
join indicator on numbered.indicator_code = indicator.indicator_code
join region_day as published on published.region_code = numbered.region_code and published.on_day = numbered.region_at
join region_day as territory on territory.region_code = numbered.region_code and territory.on_day = numbered.period_end
join region on published.region_key = region.region_key
left join placed on numbered.observation_id = placed.observation_id
order by numbered.indicator_code, region.province_code, region.level, period_end, numbered.region_code, numbered.observation_id;

create temp table period as
select
  *, span || '/' || (month(period_end) - month(period_start)) as kind, year(period_end) as year, month(period_end) as month,
  year(period_end) || 'Q' || (month(period_end) // 3) as quarter_label,
  case
    when span = 'stock' then year(period_end) || '年' || month(period_end) || '月末'
    when span = 'single' then year(period_end) || '年' || ['一', '二', '三', '四'][month(period_end) // 3] || '季度'
    when month(period_end) = 12 then year(period_end) || '年'
    else year(period_end) || '年1—' || month(period_end) || '月'
  end as period_label,
  case
    when span = 'stock' then 'end of ' || strftime(period_end, '%b %Y')
    when span = 'single' then 'Q' || (month(period_end) // 3) || ' ' || year(period_end)
    when month(period_end) = 12 then cast(year(period_end) as varchar)
    else strftime(period_start, '%b %Y') || ' to ' || strftime(period_end, '%b %Y')
  end as period_label_en
from (select distinct period_key, period_start, period_end, span from reference.fct_observation);
