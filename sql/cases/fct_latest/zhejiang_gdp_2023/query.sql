select 'latest' as known, period_key, display_value, display_unit, status, published_on, corroborations from fct_latest
union all
select 'as of 2024-12-31', period_key, display_value, display_unit, status, published_on, corroborations from observation_as_of(date '2024-12-31')
union all
select 'as of 2023-12-31', period_key, display_value, display_unit, status, published_on, corroborations from observation_as_of(date '2023-12-31')
order by all
