/*
about: Regions through time, from the nation down to counties, with functional areas and groups
about_zh: 历年地区维表：全国、省、市、县，以及功能区与区域组
grain: one row per stretch of time in which code, name, parent and territory all held
key: [region_key]
columns:
  region_key: {type: varchar, about: "Key, code@start", about_zh: "键，代码@起始日"}
  territory_key: {type: varchar, about: "Territory, code@date of its last merge, split or transfer; a rename or recode keeps it", about_zh: "地域，代码@最近一次合并、拆分或划转之日；更名、改码不变"}
  region_code: {type: varchar, about: "Six digits of GB/T 2260, or the id of a functional area or group", about_zh: "六位行政区划代码，或功能区、区域组编号"}
  region_name: {type: varchar, about: Name at the time, about_zh: 当时名称}
  short_name: {type: varchar, about: Short name, about_zh: 简称}
  name_en: {type: varchar, about: "English name, empty where none is known", about_zh: "英文名，未知为空"}
  level: {type: varchar, about: Rung of the hierarchy, about_zh: 层级, codes: level}
  type: {type: varchar, about: "Kind of region in Chinese terms, for example 市辖区", about_zh: "类型，如市辖区"}
  parent_key: {type: varchar, about: "Region it lies in, null for the nation", about_zh: "上级地区，全国为空", ref: dim_region.region_key}
  parent_code: {type: varchar, about: "Code of the region it lies in, empty for none", about_zh: 上级地区代码}
  province_name: {type: varchar, about: "Province, empty where it lies in none", about_zh: 所属省份}
  prefecture_name: {type: varchar, about: "Prefecture, empty where it lies in none", about_zh: 所属设区市}
  county_name: {type: varchar, about: "County, empty where it is none", about_zh: 县（市、区）}
  province_code: {type: varchar, about: "Code of the province, empty for none", about_zh: 省份代码}
  prefecture_code: {type: varchar, about: "Code of the prefecture, empty for none", about_zh: 设区市代码}
  valid_from: {type: date, about: First day of the stretch, about_zh: 起始日}
  valid_to: {type: date, about: "First day after the stretch, null while it lasts", about_zh: "终止日（不含），现行为空"}
  is_current: {type: boolean, about: Whether it is in force now, about_zh: 是否现行}
*/
with

regions as (select * from stg_region),

-- the parent as it stood at the end of the stretch
parented as (
  select
    regions.*,
    parents.region_key as parent_key,
    parents.level as parent_level,
    parents.region_name as parent_name,
    parents.parent_code as grandparent_code,
    coalesce(regions.valid_to - 1, date '9999-12-31') as last_day
  from regions
  asof left join regions as parents
    on regions.parent_code = parents.region_code and coalesce(regions.valid_to - 1, date '9999-12-31') >= parents.valid_from
),

grandparented as (
  select
    parented.*,
    grandparents.region_name as grandparent_name,
    grandparents.level as grandparent_level
  from parented
  asof left join regions as grandparents
    on parented.grandparent_code = grandparents.region_code and parented.last_day >= grandparents.valid_from
)

select
  region_key,
  territory_key,
  region_code,
  region_name,
  short_name,
  name_en,
  level,
  type,
  parent_key,
  parent_code,
  coalesce(case
    when level = 'province' then region_name
    when parent_level = 'province' then parent_name
    when grandparent_level = 'province' then grandparent_name
  end, '') as province_name,
  coalesce(case when level = 'prefecture' then region_name when parent_level = 'prefecture' then parent_name end, '') as prefecture_name,
  case when level = 'county' then region_name else '' end as county_name,
  coalesce(case
    when level = 'province' then region_code
    when parent_level = 'province' then parent_code
    when grandparent_level = 'province' then grandparent_code
  end, '') as province_code,
  coalesce(case when level = 'prefecture' then region_code when parent_level = 'prefecture' then parent_code end, '') as prefecture_code,
  valid_from,
  valid_to,
  valid_to is null as is_current
from grandparented
order by region_code, valid_from
