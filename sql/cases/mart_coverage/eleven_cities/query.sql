select peer_group, measure, period_end, regions_in_group, regions_known, regions_missing, missing_codes, display_value, display_unit, first_published_on, lag_days, releases
from mart_coverage
where peer_group = 'ZJ_PREF'
order by period_end, measure
