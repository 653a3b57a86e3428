-- Generated data, not statistics: 1 000 clean lines of levels and growth, and 1 000 lines with one slip of units each.
-- Variables: vocabulary, seed, slips.
create macro draw(a, b, c) as (hash(getvariable('seed'), a, b, c) % 1000003) / 1000003.0;

create table region as
select code, row_number() over (order by code) as n
from read_csv(getvariable('vocabulary') || '/region.csv', header = true, all_varchar = true)
where level = '3' and coalesce(valid_to, '') = '' and code < '600000'
order by code limit getvariable('slips');

create table indicator as
select * from (values ('gdp', 10.0), ('gdp_secondary', 4.0)) as t (code, size);

-- a line starts between 2013 and 2023, so that some have little history; one in fifty has a year of upheaval
create table line as
select
  region.code as region_code, region.n, indicator.code as indicator_code,
  indicator.size * power(10, 3 * draw(n, indicator.code, 'size')) as size,
  2013 + cast(floor(11 * draw(n, indicator.code, 'start')) as integer) as first_year,
  draw(n, indicator.code, 'volatile') < 0.02 as is_upset,
  indicator.code = 'gdp' as has_slip
from region cross join indicator;

create table figure as
with steps as (
  select line.*, y as year,
    0.055 + 0.06 * (draw(n, indicator_code, y) + draw(n, indicator_code, y + 100) - 1)
      + if(is_upset and y = first_year + 2, 0.5 + draw(n, indicator_code, 'jump'), 0) as growth
  from line, range(first_year, 2026) as years(y)
),
slip as (
  select region_code, first_year + cast(floor((2026 - first_year) * draw(n, 'slip', 'year')) as integer) as year,
    ['100', '1000', '10000', '1/100', '1/1000', '1/10000', 'ratio', 'percentage'][1 + cast(floor(8 * draw(n, 'slip', 'kind')) as integer)] as kind
  from line where has_slip
)
select
  steps.*, if(has_slip and steps.year = slip.year, slip.kind, '') as kind,
  size * exp(sum(growth) over (partition by steps.region_code, indicator_code order by steps.year)) as level,
  100 * growth - 1 as yoy
from steps left join slip on steps.region_code = slip.region_code;

create table observation as
with printed as (
  select *, 'level' as measure, printf('%.2f', level) as clean, '亿元' as unit_printed,
    case kind when '100' then 100.0 when '1000' then 1000.0 when '10000' then 10000.0 when '1/100' then 0.01 when '1/1000' then 0.001 when '1/10000' then 0.0001 else 1.0 end as factor,
    0.005 as half
  from figure
  union all
  select *, 'yoy', printf('%.1f', yoy), '%', case kind when 'ratio' then 0.01 when 'percentage' then 100.0 else 1.0 end, 0.05
  from figure
)
select
  'generated ' || year as release_sha256, region_code || ' ' || indicator_code || ' ' || measure as place, 0 as ordinal,
  'generated' as printed, region_code, make_date(year + 1, 2, 20) as region_at, indicator_code,
  make_date(year, 1, 1) as period_start, make_date(year, 12, 31) as period_end, 'cumulative' as span, 'printed' as period_source,
  measure, if(measure = 'yoy', 'real', 'nominal') as price_basis,
  cast(cast(clean as double) * factor * if(measure = 'level', 1e8, 1) as decimal(38,10)) as value,
  cast((cast(clean as double) - half) * factor * if(measure = 'level', 1e8, 1) as decimal(38,10)) as value_low,
  cast((cast(clean as double) + half) * factor * if(measure = 'level', 1e8, 1) as decimal(38,10)) as value_high,
  if(measure = 'level', '元', '%') as unit_code, 'exact' as qualifier, 'published' as status,
  make_date(year + 1, 2, 20) as published_on, 'generated' as rule,
  -- how it was made, for the count alone
  factor <> 1 as is_slip
from printed
where cast(clean as double) <> 0;
