/*
about: Regions that are ranked against each other - members of named groups, children of one parent, and all counties of a province
about_zh: 参与同组排名的地区：区域组成员、同一上级的下级、全省各县
grain: one row per peer group, region code and stretch of membership
key: [peer_group, region_code, valid_from]
columns:
  peer_group: {type: varchar, about: "Group code, code of the parent, or code of a province followed by /county", about_zh: "区域组代码、上级代码，或省代码加 /county"}
  peer_group_name: {type: varchar, about: Name of the group, about_zh: 组名}
  peer_group_name_en: {type: varchar, about: "English name of the group, empty where none is known", about_zh: "组的英文名，未知为空"}
  region_code: {type: varchar, about: Code of the member, about_zh: 成员代码}
  valid_from: {type: date, about: First day of membership, about_zh: 起始日}
  valid_to: {type: date, about: "First day after it, null while it lasts", about_zh: "终止日（不含），现行为空"}
*/
with

regions as (select * from dim_region),
group_members as (select * from bridge_region_group),

children as (
  select
    regions.parent_code as peer_group,
    any_value(parents.region_name order by parents.valid_from desc) || case regions.level when 'province' then '各省' when 'prefecture' then '各市' else '各县（市、区）' end as peer_group_name,
    any_value(parents.name_en order by parents.valid_from desc) || case regions.level when 'province' then ': provinces' when 'prefecture' then ': cities' else ': counties' end as peer_group_name_en,
    regions.region_code,
    regions.valid_from,
    regions.valid_to
  from regions
  join regions as parents on regions.parent_key = parents.region_key
  where
    regions.level in ('province', 'prefecture', 'county')
    -- national statistics cover the mainland
    and (parents.level <> 'nation' or regions.region_code in (select region_code from group_members where group_code = 'CN'))
  group by regions.parent_code, regions.level, regions.region_code, regions.valid_from, regions.valid_to
),

counties as (
  select
    regions.province_code || '/county' as peer_group,
    regions.province_name || '各县（市、区）' as peer_group_name,
    coalesce(provinces.name_en, '') || ': counties' as peer_group_name_en,
    regions.region_code,
    regions.valid_from,
    regions.valid_to
  from regions
  left join (
    select region_code, any_value(name_en order by valid_from desc) as name_en
    from regions
    where level = 'province'
    group by region_code
  ) as provinces on regions.province_code = provinces.region_code
  where regions.level = 'county' and regions.province_code <> '' and regions.parent_code <> regions.province_code
),

named as (
  select
    group_members.group_code as peer_group,
    regions.region_name as peer_group_name,
    regions.name_en as peer_group_name_en,
    group_members.region_code,
    group_members.valid_from,
    group_members.valid_to
  from group_members
  join regions on group_members.group_key = regions.region_key
),

together as (
  select * from children
  union all
  select * from counties
  union all
  select * from named
)

select
  peer_group,
  min(peer_group_name) as peer_group_name,
  min_by(peer_group_name_en, peer_group_name) as peer_group_name_en,
  region_code,
  valid_from,
  max(valid_to) as valid_to
from together
group by peer_group, region_code, valid_from
order by peer_group, region_code, valid_from
