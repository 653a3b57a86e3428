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
    parent_code,
    valid_from,
    valid_to,
    territory_code,
    territory_since
  from regions
),

functional as (
  select
    id as region_code,
    name_zh as region_name,
    coalesce(nullif(short_name_zh, ''), name_zh) as short_name,
    '' as name_en,
    'functional' as level,
    type,
    parent_code,
    valid_from,
    valid_to,
    id as territory_code,
    valid_from as territory_since
  from functional_areas
),

grouped as (
  select
    "group" as region_code,
    any_value(name_zh order by name_zh) as region_name,
    any_value(name_zh order by name_zh) as short_name,
    any_value(name_en order by name_en) as name_en,
    'group' as level,
    '区域组' as type,
    any_value(parent_code order by parent_code) as parent_code,
    '' as valid_from,
    '' as valid_to,
    "group" as territory_code,
    '' as territory_since
  from region_groups
  group by "group"
),

together as (
  select * from administrative
  union all
  select * from functional
  union all
  select * from grouped
)

select
  region_code || '@' || day_or(valid_from, date '1949-10-01') as region_key,
  territory_code || '@' || day_or(territory_since, date '1949-10-01') as territory_key,
  region_code,
  region_name,
  short_name,
  name_en,
  level,
  type,
  parent_code,
  day_or(valid_from, date '1949-10-01') as valid_from,
  day_or(valid_to, null) as valid_to
from together
