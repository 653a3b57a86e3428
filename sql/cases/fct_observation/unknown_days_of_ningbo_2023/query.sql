select 'all' as known, region_code, release_sha256, display_value, published_on, precedence, corroborations, is_latest from fct_observation
union all
select 'as of 2024-06-30', region_code, release_sha256, display_value, published_on, precedence, corroborations, is_latest from observation_as_of(date '2024-06-30')
union all
select 'as of 2024-01-10', region_code, release_sha256, display_value, published_on, precedence, corroborations, is_latest from observation_as_of(date '2024-01-10')
union all
select 'as of 2023-12-30', region_code, release_sha256, display_value, published_on, precedence, corroborations, is_latest from observation_as_of(date '2023-12-30')
order by known, region_code, precedence
