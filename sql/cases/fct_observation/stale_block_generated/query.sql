select release_sha256, place, measure, blocked_by
from fct_observation
where blocked_by <> ''
order by place
