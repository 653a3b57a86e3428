/*
about: Level and growth of each region in each of its peer groups
about_zh: 各地区在各同组中的水平与增速
grain: one row per peer group, region, indicator, breakdown, comparability, period and metric
as: step
columns:
  contest: {type: varchar, about: "What is ranked together: group, indicator, breakdown, comparability, period, metric", about_zh: 同场排名的范围}
  peer_group: {type: varchar}
  indicator_code: {type: varchar}
  breakdown_code: {type: varchar}
  comparability: {type: varchar}
  period_key: {type: varchar}
  metric: {type: varchar, about: level or growth, about_zh: 水平或增速}
  region_code: {type: varchar}
  region_key: {type: varchar}
  observation_id: {type: varchar}
  price_basis: {type: varchar}
  value: {type: "decimal(38,10)"}
  value_low: {type: "decimal(38,10)"}
  value_high: {type: "decimal(38,10)"}
  ranked_value: {type: "decimal(38,10)", about: "What the published rule ranks: growth rounded half-up to one decimal, levels as they are", about_zh: "按公布规则排名所用的值：增速四舍五入到一位小数"}
*/
with

latest as (select * from fct_latest),
peers as (select * from bridge_peer_group),

figures as (
  select
    region_code,
    region_key,
    indicator_code,
    breakdown_code,
    comparability,
    period_key,
    period_end,
    if(measure = 'level', 'level', 'growth') as metric,
    observation_id,
    price_basis,
    value,
    value_low,
    value_high
  from latest
  where
    is_usable(value, blocked_by, qualifier, status)
    and measure in ('level', 'yoy')
    and reference_region_key is null
    and span in ('cumulative', 'single', 'stock')
  -- where growth is given in real and nominal terms the real one is ranked
  qualify row_number() over (
    partition by region_code, indicator_code, breakdown_code, comparability, period_key, measure
    order by list_position(['real', 'nominal', 'none', 'mixed'], price_basis), observation_id
  ) = 1
)

select
  md5(concat_ws('|', peers.peer_group, figures.indicator_code, figures.breakdown_code, figures.comparability, figures.period_key, figures.metric)) as contest,
  peers.peer_group,
  figures.indicator_code,
  figures.breakdown_code,
  figures.comparability,
  figures.period_key,
  figures.metric,
  figures.region_code,
  figures.region_key,
  figures.observation_id,
  figures.price_basis,
  figures.value,
  figures.value_low,
  figures.value_high,
  if(figures.metric = 'growth', cast(round(figures.value, 1) as decimal(38,10)), figures.value) as ranked_value
from figures
join peers
  on figures.region_code = peers.region_code
  and figures.period_end >= peers.valid_from
  and (peers.valid_to is null or figures.period_end < peers.valid_to)
