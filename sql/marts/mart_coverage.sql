/*
about: What is there and what is missing - for each peer group, indicator, measure and period the regions known, the regions missing and how long publication took
about_zh: 数据覆盖：各组、指标、度量、时期的已有与缺失地区，以及发布时滞
grain: one row per peer group, indicator, breakdown, measure and period
key: [peer_group, indicator_code, breakdown_code, measure, period_key]
rebuild: {peer_group: peer_group}
columns:
  peer_group: {like: bridge_peer_group.peer_group}
  peer_group_name: {like: bridge_peer_group.peer_group_name}
  peer_group_name_en: {like: bridge_peer_group.peer_group_name_en}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  indicator_name_en: {like: mart_quarter.indicator_name_en}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  measure: {like: fct_observation.measure}
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  period_end: {like: dim_period.period_end}
  regions_in_group: {type: bigint, about: Members of the group at the end of the period, about_zh: 期末组内地区数}
  regions_known: {type: bigint, about: Members with a value, about_zh: 有值的地区数}
  regions_missing: {type: bigint, about: Members without a value, about_zh: 缺值的地区数}
  missing_codes: {type: varchar, about: "Codes of members without a value, separated by commas", about_zh: "缺值地区代码，以逗号分隔"}
  display_value: {type: double, about: Share of members with a value in per cent, about_zh: 覆盖率}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  first_published_on: {type: date, about: "First day a value of it was published, null where unknown", about_zh: "最早发布日，未知为空"}
  lag_days: {type: bigint, about: "Days from the end of the period to that day, null where unknown", about_zh: "发布时滞（天），未知为空"}
  releases: {type: bigint, about: Releases that hold a value of it, about_zh: 涉及的发布稿数}
*/
with

observations as not materialized (select * from fct_observation),
peers as not materialized (select * from bridge_peer_group),
indicators as (select * from dim_indicator),

known as (
  select
    peers.peer_group,
    observations.indicator_code,
    observations.breakdown_code,
    observations.measure,
    observations.period_key,
    observations.period_end,
    list(distinct observations.region_code) filter (observations.value is not null and observations.is_latest) as codes,
    min(observations.published_on) as first_published_on,
    count(distinct observations.release_sha256) as releases
  from observations
  join peers
    on observations.region_code = peers.region_code
    and observations.period_end >= peers.valid_from
    and (peers.valid_to is null or observations.period_end < peers.valid_to)
  where observations.measure in ('level', 'yoy', 'share', 'index')
  group by all
),

group_members as (
  select
    peers.peer_group,
    min(peers.peer_group_name) as peer_group_name,
    min_by(peers.peer_group_name_en, peers.peer_group_name) as peer_group_name_en,
    ends.period_end,
    list(distinct peers.region_code order by peers.region_code) as codes
  from (select distinct peer_group, period_end from known) as ends
  join peers
    on ends.peer_group = peers.peer_group
    and ends.period_end >= peers.valid_from
    and (peers.valid_to is null or ends.period_end < peers.valid_to)
  group by peers.peer_group, ends.period_end
),

compared as (
  select
    known.* exclude (codes),
    group_members.peer_group_name,
    group_members.peer_group_name_en,
    len(group_members.codes) as regions_in_group,
    coalesce(len(known.codes), 0) as regions_known,
    absent_from(group_members.codes, coalesce(known.codes, [])) as missing
  from known
  join group_members using (peer_group, period_end)
)

select
  compared.peer_group,
  compared.peer_group_name,
  compared.peer_group_name_en,
  compared.indicator_code,
  indicators.label_zh as indicator_name,
  indicators.label_en as indicator_name_en,
  compared.breakdown_code,
  compared.measure,
  compared.period_key,
  compared.period_end,
  compared.regions_in_group,
  compared.regions_known,
  len(compared.missing) as regions_missing,
  array_to_string(compared.missing, ',') as missing_codes,
  cast(round(100.0 * compared.regions_known / compared.regions_in_group, 1) as double) as display_value,
  '%' as display_unit,
  compared.first_published_on,
  date_diff('day', compared.period_end, compared.first_published_on) as lag_days,
  compared.releases
from compared
join indicators on compared.indicator_code = indicators.indicator_code
order by compared.indicator_code, compared.peer_group, compared.period_end, compared.period_key, compared.measure, compared.breakdown_code
