select 'known on ' || day as what, indicator_code, period_kind, publications as n, usual_lag_days as usual, spread_days as spread, newest_period_end as period_end, newest_judgement as says, expected_on, late_after as day, bulletin_periods as days, is_judged, has_vanished
from (
  select date '2023-07-20' as day, * from release_lag_as_of(date '2023-07-20')
  union all
  select date '2025-07-21', * from release_lag_as_of(date '2025-07-21')
  union all
  select date '2025-10-24', * from release_lag_as_of(date '2025-10-24')
)
union all
select 'radar on ' || day, indicator_code, period_kind, publications, usual_lag_days, spread_days, period_end, finding, expected_on, day, days, null, null
from (
  select date '2025-07-21' as day, * from radar(date '2025-07-21')
  union all
  select date '2025-10-24', * from radar(date '2025-10-24')
  union all
  select date '2025-11-20', * from radar(date '2025-11-20')
  union all
  select date '2027-11-20', * from radar(date '2027-11-20')
)
order by all
