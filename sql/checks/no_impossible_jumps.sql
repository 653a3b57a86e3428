/*
about: No level of a quarter or more is over five times, or less than a fifth of, that of the year before
about_zh: 季度及以上的水平值不超过上年的五倍，也不低于五分之一
severity: warn
*/
with

levels as (
  select *
  from fct_latest
  where measure = 'level' and value > 0 and is_usable(value, blocked_by, qualifier, status) and reference_region_key is null
    -- single months of issues and projects are erratic
    and not (span = 'single' and date_diff('month', period_start, period_end) = 0)
),

-- few series move so far in all their years
wide as (
  select series_id
  from levels
  group by series_id
  having cast(max(value) as double) > 5 * cast(min(value) as double)
),

followed as (
  select
    *,
    lag(value) over line as value_before,
    lag(period_end) over line as period_end_before
  from levels
  where series_id in (select series_id from wide)
  window line as (partition by series_id, territory_key, month(period_end), date_diff('month', period_start, period_end) order by period_end)
)

select region_code, indicator_code, breakdown_code, period_key, value_before, value, release_sha256, place, printed
from followed
where
  year(period_end) = year(period_end_before) + 1
  and cast(value as double) / cast(value_before as double) not between 0.2 and 5
