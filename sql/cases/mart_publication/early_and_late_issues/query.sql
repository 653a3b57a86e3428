select day, finding, bulletin, period_end, expected_on, days, usual_lag_days, spread_days
from (
  select date '2023-10-09' as day, * from radar(date '2023-10-09')
  union all
  select date '2023-10-10', * from radar(date '2023-10-10')
  union all
  select date '2023-10-24', * from radar(date '2023-10-24')
  union all
  select date '2023-10-25', * from radar(date '2023-10-25')
  union all
  select date '2023-10-30', * from radar(date '2023-10-30')
  union all
  select date '2023-11-11', * from radar(date '2023-11-11')
  union all
  select date '2023-12-01', * from radar(date '2023-12-01')
)
order by all
