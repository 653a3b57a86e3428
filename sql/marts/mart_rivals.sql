/*
about: The region next above by level among those known in each peer group, the gap to it, and when and how it could be caught
about_zh: 已知地区中紧邻的前一名：差距、按现增速追平所需年数、一年追平所需增速
grain: one row per peer group, region, indicator, breakdown, comparability and period
key: [peer_group, region_code, indicator_code, breakdown_code, comparability, period_key]
rebuild: {peer_group: peer_group}
columns:
  peer_group: {like: bridge_peer_group.peer_group}
  peer_group_name: {like: bridge_peer_group.peer_group_name}
  peer_group_name_en: {like: bridge_peer_group.peer_group_name_en}
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  quarter_label: {like: dim_period.quarter_label}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  region_name_en: {like: dim_region.name_en}
  rival_key: {about: Region next above by level, about_zh: 前一名, ref: dim_region.region_key}
  rival_name: {type: varchar, about: Name of the rival, about_zh: 前一名名称}
  rival_name_en: {type: varchar, about: "English name of the rival, empty where none is known", about_zh: 前一名英文名}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  indicator_name_en: {like: mart_quarter.indicator_name_en}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  comparability: {like: fct_observation.comparability}
  level_rank: {like: mart_league_table.level_rank}
  value: {type: "decimal(38,10)", about: "Gap to the rival in the canonical unit: rival less own level, null where refused", about_zh: "与前一名差距（基准单位），拒算为空"}
  value_low: {type: "decimal(38,10)", about: Lower end that rounding leaves, about_zh: 下限}
  value_high: {type: "decimal(38,10)", about: Upper end that rounding leaves, about_zh: 上限}
  display_value: {type: double, about: Gap in the display unit, about_zh: 差距展示值}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  growth: {like: mart_league_table.growth}
  rival_growth: {type: "decimal(38,10)", about: Growth of the rival in per cent, about_zh: 前一名增速（%）}
  years_to_catch_up: {type: double, about: "Years until both are equal if both keep their growth: ln(rival/own)/ln((1+g)/(1+g rival)), null where the gap does not close", about_zh: "按现增速追平所需年数，差距不缩小则空"}
  growth_to_catch_up: {type: double, about: "Growth in per cent that draws level in one year if the rival keeps its own", about_zh: "前一名增速不变时一年追平所需增速（%）"}
  regions_known: {type: bigint, about: "Members of the group whose level is known: where they are fewer than regions_in_group, a region in between may be missing", about_zh: "组内水平值已知的地区数；少于组内地区数时，两者之间可能另有未知地区"}
  regions_in_group: {like: mart_league_table.regions_in_group}
  method: {like: mart_quarter.method}
  inputs: {type: varchar, about: "observation_id of both sides, separated by commas", about_zh: "双方观测值标识，以逗号分隔"}
  refusal: {like: mart_quarter.refusal}
checks:
  value_or_refusal: "(value is null) = (refusal <> '')"
  interval_holds_value: "value is null or (value_low <= value and value <= value_high)"
*/
with

league as not materialized (select * from mart_league_table where value > 0),

neighbours as (
  select
    own.*,
    lead(region_key) over contest as rival_key,
    lead(region_name) over contest as rival_name,
    lead(region_name_en) over contest as rival_name_en,
    lead(value) over contest as rival_level,
    lead(value_low) over contest as rival_low,
    lead(value_high) over contest as rival_high,
    lead(status) over contest as rival_status,
    lead(growth) over contest as rival_growth,
    lead(inputs) over contest as rival_inputs,
    count(*) over (partition by peer_group, indicator_code, breakdown_code, comparability, period_key) as regions_known
  from league as own
  -- read upwards: what follows in this order lies next above
  window contest as (
    partition by peer_group, indicator_code, breakdown_code, comparability, period_key
    order by level_rank desc, region_code desc
  )
),

rated as (
  select
    *,
    -- levels of two rounds of estimates are not subtracted
    if(
      vintage_of(status) = vintage_of(rival_status),
      difference_of(unit_code, rival_level, rival_low, rival_high, unit_code, value, value_low, value_high),
      null
    ) as gap,
    cast(rival_level as double) / cast(value as double) as ratio,
    (1 + cast(growth as double) / 100) / nullif(1 + cast(rival_growth as double) / 100, 0) as closing
  from neighbours
  where rival_level is not null
)

select
  rated.peer_group,
  rated.peer_group_name,
  rated.peer_group_name_en,
  rated.period_key,
  rated.quarter_label,
  rated.region_key,
  rated.region_code,
  rated.region_name,
  rated.region_name_en,
  rated.rival_key,
  rated.rival_name,
  rated.rival_name_en,
  rated.indicator_code,
  rated.indicator_name,
  rated.indicator_name_en,
  rated.breakdown_code,
  rated.comparability,
  rated.level_rank,
  rated.gap.value as value,
  rated.gap.low as value_low,
  rated.gap.high as value_high,
  if(rated.gap is null, null, round(rated.display_value * (rated.ratio - 1), 4)) as display_value,
  rated.display_unit,
  rated.growth,
  rated.rival_growth,
  case when rated.gap is not null and rated.closing > 1 and rated.ratio > 1 then round(ln(rated.ratio) / ln(rated.closing), 2) end as years_to_catch_up,
  case when rated.gap is not null then round(100 * (rated.ratio * (1 + cast(rated.rival_growth as double) / 100) - 1), 2) end as growth_to_catch_up,
  rated.regions_known,
  rated.regions_in_group,
  if(rated.gap is null, '', 'difference_of_regions') as method,
  rated.inputs || ',' || rated.rival_inputs as inputs,
  if(rated.gap is null, 'different_vintages', '') as refusal
from rated
order by rated.indicator_code, rated.peer_group, rated.period_key, rated.level_rank, rated.region_code, rated.breakdown_code, rated.comparability
