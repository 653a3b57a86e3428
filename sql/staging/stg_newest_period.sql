/*
about: The newest period each release reports; a release of unknown day is at least as new
about_zh: 每份发布稿所载的最新参考期；发布日未知者视为不早于此
grain: one row per release
columns:
  release_sha256: {type: varchar}
  newest_period: {type: date}
*/
select release_sha256, max(period_end) as newest_period
from lake.observation
where value is not null and status <> 'estimated'
group by release_sha256
