select 'fact' as known, indicator_code, year(period_end) as year, display_value, status, published_on, release_sha256, precedence, is_latest
from fct_observation
where indicator_code in ('gdp_primary', 'gdp_secondary')
union all
select 'as of 2024-12-31', indicator_code, year(period_end), display_value, status, published_on, release_sha256, null, null
from observation_as_of(date '2024-12-31')
where indicator_code = 'gdp_primary'
union all
select 'as of 2025-12-31', indicator_code, year(period_end), display_value, status, published_on, release_sha256, null, null
from observation_as_of(date '2025-12-31')
where indicator_code = 'gdp_primary'
order by all
