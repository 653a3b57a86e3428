/*
about: Members of groups of regions, with the days of their membership
about_zh: 区域组成员及其起止日
grain: one row per group and stretch of a member
key: [group_key, region_key, valid_from]
columns:
  group_key: {about: Group, about_zh: 区域组, ref: dim_region.region_key}
  region_key: {about: Member, about_zh: 成员, ref: dim_region.region_key}
  group_code: {type: varchar, about: Code of the group, about_zh: 区域组代码}
  region_code: {type: varchar, about: Code of the member, about_zh: 成员代码}
  valid_from: {type: date, about: First day of membership in this stretch, about_zh: 起始日}
  valid_to: {type: date, about: "First day after it, null while it lasts", about_zh: "终止日（不含），现行为空"}
*/
with

memberships as (select * from vocabulary.region_group),
regions as (select * from dim_region),

dated as (
  select
    "group" as group_code,
    member_code as region_code,
    day_or(valid_from, date '1949-10-01') as valid_from,
    day_or(valid_to, null) as valid_to
  from memberships
)

select distinct
  groups.region_key as group_key,
  members.region_key,
  dated.group_code,
  dated.region_code,
  greatest(dated.valid_from, members.valid_from) as valid_from,
  least(dated.valid_to, members.valid_to) as valid_to
from dated
join regions as groups on dated.group_code = groups.region_code and groups.level = 'group'
join regions as members on dated.region_code = members.region_code
where greatest(dated.valid_from, members.valid_from) < coalesce(least(dated.valid_to, members.valid_to), date '9999-12-31')
order by group_key, region_key, valid_from
