select indicator_code, newest_period_end, bulletin_periods, has_vanished, (select count(*) from radar(date '2025-10-24')) as findings
from release_lag_as_of(date '2025-10-24')
order by all
