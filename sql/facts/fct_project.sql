/*
about: Numbers and amounts of investment projects, in bands of size that nest
about_zh: 投资项目个数与金额，规模档相互包含
grain: one row per printed number
key: [project_id]
columns:
  project_id: {type: varchar, about: Identity of the printed number, about_zh: 标识}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  region_code: {type: varchar, about: Code of the region, about_zh: 地区代码}
  indicator_code: {about: "Indicator, null for none", about_zh: 指标, ref: dim_indicator.indicator_code}
  stage: {type: varchar, about: How far the projects have come, about_zh: 阶段, codes: stage}
  threshold_low: {type: "decimal(38,10)", about: "Least investment of each project in 元, null where none is named", about_zh: "单个项目投资下限（元）"}
  threshold_high: {type: "decimal(38,10)", about: "Upper bound of the investment of each in 元, null for none", about_zh: "单个项目投资上限（元）"}
  count: {type: bigint, about: "Number of projects, null where only an amount is given", about_zh: 项目个数}
  amount: {type: "decimal(38,10)", about: "Their investment in 元, null where only a count is given", about_zh: "投资额（元）"}
  period_key: {about: "Reference period, null where none is given", about_zh: 参考期, ref: dim_period.period_key}
  period_start: {type: date, about: First day of the period, about_zh: 起始日}
  period_end: {type: date, about: Last day of the period, about_zh: 终止日}
  span: {type: varchar, about: "Span, empty where no period is given", about_zh: 跨度, codes: span}
  industry: {type: varchar, about: "Industry named, empty for none", about_zh: 行业}
  subset_of: {type: varchar, about: "project_id of the statement it is part of, empty for none", about_zh: 所属陈述}
  qualifier: {like: fct_observation.qualifier}
  status: {like: fct_observation.status}
  published_on: {like: fct_observation.published_on}
  release_sha256: {like: fct_observation.release_sha256}
  place: {like: fct_observation.place}
  printed: {like: fct_observation.printed}
*/
with

projects as (select * from lake.project),
region_days as (select * from stg_region_day)

select
  statement_id(projects.release_sha256, projects.place, projects.ordinal, 'project') as project_id,
  region_days.region_key,
  projects.region_code,
  nullif(projects.indicator_code, '') as indicator_code,
  projects.stage,
  projects.threshold_low,
  projects.threshold_high,
  projects.count,
  projects.amount,
  period_key_of(projects.period_start, projects.period_end, projects.span) as period_key,
  projects.period_start,
  projects.period_end,
  projects.span,
  projects.industry,
  case
    when projects.subset_of = '' then ''
    else statement_id(projects.release_sha256, regexp_extract(projects.subset_of, '^(.*)#\d+$', 1), regexp_extract(projects.subset_of, '#(\d+)$', 1), 'project')
  end as subset_of,
  projects.qualifier,
  projects.status,
  projects.published_on,
  projects.release_sha256,
  projects.place,
  projects.printed
from projects
left join region_days
  on projects.region_code = region_days.region_code and projects.region_at is not distinct from region_days.on_day
order by project_id
