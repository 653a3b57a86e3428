/*
about: A level is not a power of ten away from both the year before and the year after, as a slip of units would make it
about_zh: 水平值与前后两年均相差 10 的整数次幂者，疑为单位错误
severity: warn
*/
with

levels as (
  select
    *,
    lag(value) over line as value_before,
    lead(value) over line as value_after
  from fct_latest
  where measure = 'level' and value > 0 and blocked_by = ''
  window line as (partition by series_id, span, month(period_end), date_diff('month', period_start, period_end) order by period_end)
)

select region_code, indicator_code, breakdown_code, period_key, value_before, value, value_after, release_sha256, place, printed
from levels
where
  abs(log10(cast(value as double) / cast(value_before as double))) > 0.9
  and abs(log10(cast(value as double) / cast(value_after as double))) > 0.9
  and abs(log10(cast(value_after as double) / cast(value_before as double))) < 0.5
