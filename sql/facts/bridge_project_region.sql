/*
about: Further regions that promote a project jointly
about_zh: 联合推进项目的其他地区
grain: one row per project and promoting region
key: [project_id, region_key]
columns:
  project_id: {about: Project, about_zh: 项目, ref: fct_project.project_id}
  region_key: {about: Promoting region, about_zh: 推进地区, ref: dim_region.region_key}
*/
with

projects as (select * from lake.project),
region_days as (select * from stg_region_day),

promoters as (
  select
    statement_id(release_sha256, place, ordinal, 'project') as project_id,
    unnest(string_split(promoter_codes, ',')) as region_code,
    region_at
  from projects
  where promoter_codes <> ''
)

select distinct
  promoters.project_id,
  region_days.region_key
from promoters
join region_days
  on promoters.region_code = region_days.region_code and promoters.region_at is not distinct from region_days.on_day
order by project_id, region_key
