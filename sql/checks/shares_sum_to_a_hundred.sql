/*
about: The shares of the three industries in one release sum to a hundred per cent within their rounding
about_zh: 同一发布稿中三次产业占比合计在舍入范围内等于 100%
severity: warn
*/
select
  region_code,
  period_key,
  sum(value) as total,
  sum(value_low) as total_low,
  sum(value_high) as total_high,
  release_sha256,
  string_agg(place, ', ' order by indicator_code) as places
from fct_observation
where
  indicator_code in ('gdp_share_primary', 'gdp_share_secondary', 'gdp_share_tertiary')
  and breakdown_code = ''
  and measure = 'share'
  and comparability = ''
  and is_usable(value, blocked_by, qualifier, status)
group by region_code, period_key, span, status, release_sha256
having count(*) = 3 and count(distinct indicator_code) = 3 and (total_low > 100 or total_high < 100)
