-- What a generated mart is of where much is known of one province: its cities and counties, many indicators, ten years.
create table g_region as
select region_key, region_code, region_name, level as tier, parent_code, parent_key, territory_key,
  if(level = 'county', '330000/county', '330000') as peer_group from model.dim_region
where is_current and province_code = '330000' and level in ('prefecture', 'county');
create table g_indicator as
select 'generated_' || i as indicator_code, i from range(200) as r(i)
union all select 'gdp', 200;
delete from g_indicator where indicator_code = 'generated_199';
create table g_quarter as
select y || 'Q' || q as quarter_label, y as year, q as quarter, make_date(y, 1, 1) as period_start,
  last_day(make_date(y, 3 * q, 1)) as period_end,
  make_date(y, 1, 1) || '/' || last_day(make_date(y, 3 * q, 1)) || '/cumulative' as period_key,
  sha256('generated|' || y || '|' || q) as release_sha256
from range(2015, 2025) as a(y), range(1, 5) as b(q);
