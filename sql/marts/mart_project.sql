/*
about: Projects by stage and band of size, each band holding the larger ones, with the part that is nested and completion against time
about_zh: 项目按阶段与规模档：大档含小档之数、包含关系与时序进度
grain: one row per printed number of projects
key: [project_id]
columns:
  project_id: {about: Project statement, about_zh: 项目陈述, ref: fct_project.project_id}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  region_code: {like: fct_project.region_code}
  region_name: {type: varchar, about: "Name of the region, empty where unresolved", about_zh: 地区名称}
  region_name_en: {type: varchar, about: "English name of the region, empty where none is known or it is unresolved", about_zh: "地区英文名，未知或未识别为空"}
  stage: {like: fct_project.stage}
  stage_order: {type: bigint, about: "1 announced, 2 signed, 3 landed, 4 started, 5 in production", about_zh: 阶段顺序}
  industry: {like: fct_project.industry}
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  period_end: {like: fct_project.period_end}
  threshold_low: {like: fct_project.threshold_low}
  count: {like: fct_project.count}
  amount: {like: fct_project.amount}
  qualifier: {like: fct_project.qualifier}
  subset_of: {like: fct_project.subset_of}
  share_of_whole: {type: double, about: "Per cent of the statement it is part of, by count or else by amount, null for none", about_zh: "占所属陈述的百分比，无则空"}
  count_before: {type: bigint, about: "Count at the stage before, of the same region, band, industry and period, null where unknown", about_zh: "前一阶段个数，未知为空"}
  conversion: {type: double, about: "Per cent of the count at the stage before, null where unknown", about_zh: "对前一阶段的转化率（%）"}
  time_progress: {type: double, about: "Per cent of the year gone at the end of the period", about_zh: "时序进度（%）"}
  display_value: {type: double, about: "Count, or else the amount in 亿元", about_zh: "个数，或金额（亿元）"}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  release_sha256: {like: fct_project.release_sha256}
  place: {like: fct_project.place}
  printed: {like: fct_project.printed}
  inputs: {type: varchar, about: "project_id of the statement it is part of and of that of the stage before, where share and conversion are made from them, separated by a comma", about_zh: "计算占比与转化率所用的所属陈述及前一阶段陈述标识，以逗号分隔"}
*/
with

projects as (select * from fct_project),
regions as (select * from dim_region),

staged as (
  select *, cast(list_position(['announced', 'signed', 'landed', 'started', 'in_production'], stage) as bigint) as stage_order
  from projects
),

earlier_stages as (
  select region_code, industry, period_key, threshold_low, stage_order, max(count) as count, max_by(project_id, (count, project_id)) as project_id
  from staged
  where count is not null and qualifier = 'exact'
  group by all
)

select
  staged.project_id,
  staged.region_key,
  staged.region_code,
  coalesce(regions.region_name, '') as region_name,
  coalesce(regions.name_en, '') as region_name_en,
  staged.stage,
  staged.stage_order,
  staged.industry,
  staged.period_key,
  staged.period_end,
  staged.threshold_low,
  staged.count,
  staged.amount,
  staged.qualifier,
  staged.subset_of,
  case
    when wholes.count > 0 and staged.count is not null then 100.0 * staged.count / wholes.count
    when wholes.amount > 0 and staged.amount is not null then 100 * cast(staged.amount as double) / cast(wholes.amount as double)
  end as share_of_whole,
  before.count as count_before,
  100.0 * staged.count / nullif(before.count, 0) as conversion,
  100.0 * dayofyear(staged.period_end) / dayofyear(make_date(year(staged.period_end), 12, 31)) as time_progress,
  coalesce(cast(staged.count as double), cast(staged.amount as double) / 1e8) as display_value,
  if(staged.count is not null, '个', '亿元') as display_unit,
  staged.release_sha256,
  staged.place,
  staged.printed,
  concat_ws(',', wholes.project_id, before.project_id) as inputs
from staged
left join staged as wholes on staged.subset_of = wholes.project_id
left join earlier_stages as before
  on staged.region_code = before.region_code
  and staged.industry = before.industry
  and staged.period_key = before.period_key
  and staged.threshold_low is not distinct from before.threshold_low
  and staged.stage_order = before.stage_order + 1
left join regions on staged.region_key = regions.region_key
order by staged.project_id
