select period_end, vintage, status, published_on, display_value, display_unit, round(revision / 1e8, 1) as revision, round(revision_rate, 2) as revision_rate, round(mean_revision, 2) as mean_revision, round(mean_absolute_revision, 2) as mean_absolute_revision
from mart_revision
order by period_end, vintage
