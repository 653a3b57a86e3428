-- What a generated mart is of where one year of the whole nation is known: all its regions, each ranked in its province.
create table g_region as
select region_key, region_code, region_name, level as tier, parent_code, parent_key, territory_key,
  case level when 'county' then province_code || '/county' when 'prefecture' then province_code else '100000' end as peer_group
from model.dim_region
where is_current and level in ('province', 'prefecture', 'county') and province_code not in ('710000', '810000', '820000');
create table g_indicator as
select 'generated_' || i as indicator_code, i from range(89) as r(i)
union all select 'gdp', 200;
create table g_quarter as
select y || 'Q' || q as quarter_label, y as year, q as quarter, make_date(y, 1, 1) as period_start,
  last_day(make_date(y, 3 * q, 1)) as period_end,
  make_date(y, 1, 1) || '/' || last_day(make_date(y, 3 * q, 1)) || '/cumulative' as period_key,
  sha256('generated|' || y || '|' || q) as release_sha256
from (values (2024)) as a(y), range(1, 5) as b(q);
