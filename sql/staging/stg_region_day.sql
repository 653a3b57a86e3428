/*
about: Which region and territory a code meant on each day that the lake asks for; without a day the last one
about_zh: 各代码在所问日期对应的地区与地域；无日期时取最后一段
grain: one row per code and day
columns:
  region_code: {type: varchar}
  on_day: {type: date}
  region_key: {type: varchar}
  territory_key: {type: varchar}
  in_force: {type: boolean}
*/
with

observations as (select * from lake.observation),
claims as (select * from lake.claim),
targets as (select * from lake.target),
projects as (select * from lake.project),
regions as (select * from stg_region),

asked as (
  select region_code, region_at as on_day from observations
  union
  select region_code, coalesce(territory_as_of, period_end) from observations
  union
  select reference_region_code, region_at from observations
  union
  select region_code, region_at from claims
  union
  select scope_code, region_at from claims
  union
  select region_code, region_at from targets
  union
  select set_by, region_at from targets
  union
  select region_code, region_at from projects
  union
  select unnest(string_split(promoter_codes, ',')), region_at from projects
),

days as (
  select region_code, on_day, coalesce(on_day, date '9999-12-31') as effective_day
  from asked
  where region_code <> ''
),

firsts as (
  select region_code, min_by(region_key, valid_from) as region_key, min_by(territory_key, valid_from) as territory_key
  from regions
  group by region_code
)

select
  days.region_code,
  days.on_day,
  coalesce(regions.region_key, firsts.region_key) as region_key,
  coalesce(regions.territory_key, firsts.territory_key) as territory_key,
  coalesce(regions.valid_to is null or days.effective_day < regions.valid_to, false) and regions.region_key is not null as in_force
from days
asof left join regions on days.region_code = regions.region_code and days.effective_day >= regions.valid_from
left join firsts on days.region_code = firsts.region_code
