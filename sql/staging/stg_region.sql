/*
about: Regions, functional areas and groups through time, one row per stretch in which code, name and parent held
about_zh: 历年行政区、功能区与区域组，代码、名称、隶属不变的一段为一行
grain: one row per region_key
columns:
  region_key: {type: varchar}
  territory_key: {type: varchar}
  region_code: {type: varchar}
  region_name: {type: varchar}
  short_name: {type: varchar}
  name_en: {type: varchar}
  level: {type: varchar}
  type: {type: varchar}
  parent_code: {type: varchar}
  valid_from: {type: date}
  valid_to: {type: date}
*/
with

regions as (select * from vocabulary.region),
functional_areas as (select * from vocabulary.region_functional),
region_groups as (select * from vocabulary.region_group),

administrative as (
  select
    code as region_code,
    name_zh as region_name,
    coalesce(nullif(short_name_zh, ''), name_zh) as short_name,
    name_en,
    case level
      when '0' then 'nation'
      when '1' then 'province'
      when '2' then 'prefecture'
      when '3' then 'county'
      else level
    end as level,
    type,
    case when level = '1' then '100000' else parent_code end as parent_code,
    valid_from,
    valid_to
  from regions
  where code <> '100000'
),

nation as (
  select '100000', '中华人民共和国', '全国', 'China', 'nation', '国家', '', '', ''
),

functional as (
  select id, name_zh, coalesce(nullif(short_name_zh, ''), name_zh), '', 'functional', type, parent_code, valid_from, valid_to
  from functional_areas
),

grouped as (
  select "group", any_value(name_zh order by name_zh), any_value(name_zh order by name_zh), '', 'group', '区域组', '', '', ''
  from region_groups
  group by "group"
),

together as (
  select * from administrative
  union all
  select * from nation
  union all
  select * from functional
  union all
  select * from grouped
),

dated as (
  select
    * exclude (valid_from, valid_to),
    -- a year stands for its first day; the oldest list of regions is that of 1981
    coalesce(try_cast(case when length(valid_from) = 4 then valid_from || '-01-01' else valid_from end as date), date '1981-01-01') as valid_from,
    try_cast(case when length(valid_to) = 4 then valid_to || '-01-01' else valid_to end as date) as valid_to
  from together
)

select
  region_code || '@' || valid_from as region_key,
  region_code || '@' || min(valid_from) over (partition by region_code) as territory_key,
  region_code,
  region_name,
  short_name,
  name_en,
  level,
  type,
  parent_code,
  valid_from,
  valid_to
from dated
