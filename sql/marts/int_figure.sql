/*
about: The level and the growth of a region that are ranked, side by side
about_zh: 参与排名的水平与增速，一行并列
grain: one row per region code and cell
as: step
columns:
  figure: {type: bigint}
  cell: {type: bigint}
  period_end: {type: date}
  region_code: {type: varchar}
  region_key: {type: varchar}
  unit_code: {type: varchar}
  level_id: {type: varchar}
  level: {type: "decimal(38,10)"}
  level_low: {type: "decimal(38,10)"}
  level_high: {type: "decimal(38,10)"}
  level_status: {type: varchar}
  growth_id: {type: varchar}
  growth: {type: "decimal(38,10)"}
  growth_low: {type: "decimal(38,10)"}
  growth_high: {type: "decimal(38,10)"}
  growth_price_basis: {type: varchar}
  growth_status: {type: varchar}
*/
with

latest as not materialized (select * from fct_latest),
cells as not materialized (select * from int_cell),

usable as not materialized (
  select *
  from latest
  where
    is_usable(value, blocked_by, qualifier, status)
    and measure in ('level', 'yoy')
    and reference_region_key is null
    and span in ('cumulative', 'single', 'stock')
),

numbered as not materialized (
  select usable.*, cells.cell
  from usable
  join cells
    on usable.indicator_code = cells.indicator_code
    and usable.breakdown_code = cells.breakdown_code
    and usable.comparability = cells.comparability
    and usable.period_key = cells.period_key
),

levels as (
  select *
  from numbered
  where measure = 'level'
  qualify row_number() over (partition by region_code, cell order by list_position(['real', 'nominal', 'none', 'mixed'], price_basis), observation_id) = 1
),

growths as (
  select *
  from numbered
  where measure = 'yoy'
  -- where growth is given in real and nominal terms the real one is ranked
  qualify row_number() over (partition by region_code, cell order by list_position(['real', 'nominal', 'none', 'mixed'], price_basis), observation_id) = 1
)

select
  row_number() over () as figure,
  cell,
  coalesce(growths.period_end, levels.period_end) as period_end,
  region_code,
  coalesce(growths.region_key, levels.region_key) as region_key,
  levels.unit_code,
  levels.observation_id as level_id,
  levels.value as level,
  levels.value_low as level_low,
  levels.value_high as level_high,
  levels.status as level_status,
  growths.observation_id as growth_id,
  growths.value as growth,
  growths.value_low as growth_low,
  growths.value_high as growth_high,
  growths.price_basis as growth_price_basis,
  growths.status as growth_status
from levels
full join growths using (region_code, cell)
