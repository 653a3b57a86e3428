-- Generated data, not statistics: a lake as nightly runs would have left it. Variables: observations, seed, vocabulary.
-- Levels follow a trend with a shock a year; growth is what these levels give less an assumed rise in prices.
create macro draw(a, b, c, d) as (hash(getvariable('seed'), a, b, c, d) % 1000000) / 1000000.0;

create table region as
with places as (
  select code, name_zh, cast(level as integer) as level, parent_code, substr(code, 1, 2) as province
  from read_csv(getvariable('vocabulary') || '/region.csv', header = true, all_varchar = true)
  where coalesce(valid_to, '') = '' and level in ('0', '1', '2', '3') and substr(code, 1, 2) not in ('71', '81', '82')
)
select * from places
-- a small lake has a few regions of each province: the province, its first city and what lies in it
order by
  level > 0,
  if(getvariable('observations') < 500000, (row_number() over (partition by province order by code) - 1) // 7, 0),
  (cast(province as integer) + 67) % 100, level, code
limit greatest(4, getvariable('observations') // if(getvariable('observations') < 500000, 1750, 7000));

create table unit as
select symbol, canonical_unit, cast(split_part(factor, '/', 1) as double) as factor
from read_csv(getvariable('vocabulary') || '/unit.csv', header = true, all_varchar = true);

create table indicator as
select i.code, i.name_zh, i.unit, unit.canonical_unit, unit.factor, i.price_basis, i.accumulation
from (
  select *, row_number() over () as line
  from read_csv(getvariable('vocabulary') || '/indicator.csv', header = true, all_varchar = true)
) as i
join unit on i.unit = unit.symbol
where i.accumulation in ('ytd', 'stock') and i.measure = 'level' and unit.factor >= 1
order by i.code not in ('gdp', 'gdp_primary', 'gdp_secondary', 'gdp_tertiary'), hash(getvariable('seed'), i.line)
limit if(getvariable('observations') < 500000, 10, 40);

create table quarter as
select y as year, q as quarter, make_date(y, 1, 1) as period_start, last_day(make_date(y, 3 * q, 1)) as period_end,
  last_day(make_date(y, 3 * q, 1)) + 18 as published_on
from range(2005, 2025) as years(y), range(1, 5) as quarters(q);

-- one annual level for each region, indicator and year; parents are larger than their children
create table annual as
select region.code as region_code, indicator.code as indicator_code, y as year,
  power(10, 4.4 - 0.8 * region.level + draw(region.code, indicator.code, 0, 0))
    * exp(0.065 * (y - 2004) + 0.03 * draw(region.code, indicator.code, y, 1)) as level
from region, indicator, range(2004, 2025) as years(y);

create table release as
with issues as (
  select distinct province, 'first' as edition, year, quarter, published_on from region, quarter
  union all
  -- a yearbook states the year anew
  select distinct province, 'verified', year, quarter, published_on + 300 from region, quarter where quarter = 4
  union all
  -- newspapers repeat some of the figures
  select distinct province, 'media', year, quarter, published_on + 1 from region, quarter
)
select
  sha256(concat_ws('|', 'generated', getvariable('seed'), province, edition, year, quarter)) as release_sha256,
  'generated-' || province || '-' || year || 'Q' || quarter || '-' || edition || '.csv' as file_name,
  'generated' as source_id,
  'Generated: ' || province || ' ' || year || 'Q' || quarter as title,
  'generated' as publisher,
  if(edition = 'media', 'media', 'bureau') as publisher_kind,
  'generated-' || province || '-' || edition as issue_series,
  published_on,
  'day' as published_precision,
  province || '0000' as about_region_code,
  cast(published_on as timestamp) as fetched_at,
  'text/csv' as media_type,
  'read' as outcome,
  0 as numeric_cells, 0 as cells_observed, 0 as cells_ranked, 0 as cells_missing, 0 as cells_rejected, 0 as cells_outside,
  0 as numerals, 0 as numerals_statistics, 0 as numerals_explained, 0 as numerals_unexplained,
  province, edition, year, quarter
from issues;

create macro figures(publication_year) as table
with cells as (
  select
    region.code as region_code, region.name_zh as region_printed, indicator, days as quarter, release,
    annual.level * [0.22, 0.47, 0.72, 1.0][days.quarter] * (1 + 0.01 * draw(region.code, indicator.code, days.year, days.quarter))
      * if(release.edition = 'verified', 1 + 0.004 * (draw(region.code, indicator.code, days.year, 9) - 0.3), 1) as level,
    100 * (annual.level / before.level - 1) - 1.5 as growth,
    draw(region.code, indicator.code, days.year, 10 + days.quarter) as chance
  from release
  join region on release.province = region.province
  join quarter as days on release.year = days.year and release.quarter = days.quarter
  cross join indicator
  join annual on annual.region_code = region.code and annual.indicator_code = indicator.code and annual.year = release.year
  join annual as before on before.region_code = region.code and before.indicator_code = indicator.code and before.year = release.year - 1
  where year(release.published_on) = publication_year
),
printed as (
  select *, 'level' as measure, printf('%.2f', level) as value_printed, indicator.unit as unit_printed, indicator.canonical_unit as unit_code, indicator.factor as factor, 0.005 as half
  from cells
  union all
  select *, 'yoy', printf('%.1f', growth), '%', '%', 1.0, 0.05
  from cells
),
spans as (
  select *, if(indicator.accumulation = 'stock', 'stock', 'cumulative') as span from printed
  where chance < 0.9 and (release.edition <> 'media' or chance < 0.03) and (release.edition <> 'verified' or chance < 0.4)
  union all
  -- some quarters are printed alone as well
  select * replace (printf(if(measure = 'level', '%.2f', '%.1f'), if(measure = 'level', level * 0.26, growth)) as value_printed), 'single'
  from printed
  where chance < 0.02 and release.edition = 'first' and indicator.accumulation <> 'stock' and quarter.quarter > 1
)
select
  release.release_sha256,
  'row ' || row_number() over (partition by release.release_sha256 order by region_code, indicator.code, measure, span) as place,
  0 as ordinal,
  indicator.name_zh || value_printed || unit_printed as printed,
  value_printed, region_printed, region_code, release.published_on as region_at,
  indicator.name_zh as indicator_printed, indicator.code as indicator_code, '' as breakdown_code,
  quarter.year || 'Q' || quarter.quarter as period_printed,
  case span when 'stock' then quarter.period_end when 'single' then make_date(quarter.year, 3 * quarter.quarter - 2, 1) else quarter.period_start end as period_start,
  quarter.period_end, span, 'printed' as period_source, measure,
  case when measure = 'yoy' then 'real' else 'nominal' end as price_basis,
  '' as reference_region_code, '' as reference_indicator_code,
  cast(cast(value_printed as decimal(18,4)) * cast(factor as decimal(20,2)) as decimal(38,10)) as value,
  cast((cast(value_printed as decimal(18,4)) - cast(half as decimal(6,4))) * cast(factor as decimal(20,2)) as decimal(38,10)) as value_low,
  cast((cast(value_printed as decimal(18,4)) + cast(half as decimal(6,4))) * cast(factor as decimal(20,2)) as decimal(38,10)) as value_high,
  unit_code, unit_printed, 'exact' as qualifier,
  case release.edition when 'verified' then 'verified' when 'media' then 'published' else 'preliminary' end as status,
  '' as missing_mark, '' as comparability, '' as repair, '' as blocked_by,
  release.published_on, 'generated' as rule
from spans;

create macro claims() as table
select
  release.release_sha256, 'title' as place, 0 as ordinal, 'generated rank' as printed, '1' as value_printed, 'rank' as claim_kind, '' as of_measure,
  'gdp' as indicator_code, '' as breakdown_code, region.code as region_code, release.published_on as region_at,
  region.parent_code as scope_code, 'rank = 1' as predicate, 1 as n, quarter.period_start, quarter.period_end, 'cumulative' as span,
  'exact' as qualifier, 'preliminary' as status, release.published_on, 'generated' as rule
from release
join (select * from region where level = 3 qualify row_number() over (partition by province order by code) = 1) as region on region.province = release.province
join quarter on quarter.year = release.year and quarter.quarter = release.quarter
where edition = 'first';

create macro targets() as table
select
  release.release_sha256, 'target ' || region.code as place, 0 as ordinal, 'generated target' as printed, '6' as value_printed, region.code as region_code,
  release.published_on as region_at, 'gdp' as indicator_code, '' as breakdown_code, 'yoy' as measure, make_date(release.year + 1, 1, 1) as period_start,
  make_date(release.year + 1, 12, 31) as period_end, 'cumulative' as span, cast(6 as decimal(38,10)) as low, cast(null as decimal(38,10)) as high,
  '%' as unit_code, 'about' as qualifier, region.code as set_by, release.published_on as set_on, release.published_on, 'generated' as rule
from release join region on region.province = release.province
where edition = 'first' and quarter = 4;
