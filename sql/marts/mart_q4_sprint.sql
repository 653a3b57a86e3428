/*
about: What the fourth quarter must bring to reach the target of the year, from the first three quarters
about_zh: 四季度冲刺：由前三季度推算为完成全年目标，四季度须达到的增速与总量
grain: one row per region, indicator, breakdown, target and year
key: [target_id]
rebuild: {region: region_code}
columns:
  target_id: {about: Target, about_zh: 目标, ref: fct_target.target_id}
  year: {type: bigint, about: Year of the target, about_zh: 目标年份}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  region_name_en: {like: dim_region.name_en}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  indicator_name_en: {like: mart_quarter.indicator_name_en}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  target_growth: {type: "decimal(38,10)", about: "Target of the year in per cent, the lower end where a range is set", about_zh: "全年目标增速（%），区间取下限"}
  growth_so_far: {type: "decimal(38,10)", about: "Growth of the first three quarters in per cent, null where unknown", about_zh: "前三季度增速（%），未知为空"}
  weight_so_far: {type: double, about: "Share of the first three quarters in last year's value, W(3) = B(3)/B(year), null where unknown", about_zh: "前三季度占上年全年比重 W(3)，未知为空"}
  value: {type: "decimal(38,10)", about: "Growth the fourth quarter needs in per cent: (G - W(3) g(3)) / (1 - W(3))", about_zh: "四季度须达到的增速（%）：(G-W3·g3)/(1-W3)"}
  value_low: {type: "decimal(38,10)", about: Lower end that rounding leaves, about_zh: 下限}
  value_high: {type: "decimal(38,10)", about: Upper end that rounding leaves, about_zh: 上限}
  display_value: {type: double, about: "Growth needed, to one decimal", about_zh: 须达到的增速（一位小数）}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  level_needed: {type: "decimal(38,10)", about: "Level the fourth quarter needs at last year's prices and growth G, in the canonical unit: B(year)(1+G) - V(3), null where levels are unknown", about_zh: "四季度须达到的总量（基准单位）：B(年)(1+G)-V(3)，未知为空"}
  level_needed_low: {type: "decimal(38,10)", about: Lower end that rounding leaves, about_zh: 总量下限}
  level_needed_high: {type: "decimal(38,10)", about: Upper end that rounding leaves, about_zh: 总量上限}
  display_level_needed: {type: double, about: "Level needed, in the display unit", about_zh: 须达到总量的展示值}
  level_unit: {type: varchar, about: "Unit of display_level_needed, empty without one", about_zh: "总量展示单位，无总量为空"}
  progress: {type: double, about: "Three quarters in per cent of the level the target comes to", about_zh: "前三季度占目标总量的百分比"}
  progress_against_time: {type: double, about: "Progress less the 75 % of the year that are gone, in points", about_zh: 进度与时序进度（75%）之差（百分点）}
  progress_year_before: {type: double, about: "Three quarters in per cent of the whole of last year, to compare with", about_zh: "上年前三季度占全年百分比"}
  progress_against_year_before: {type: double, about: "Progress less that of last year, in points, null where either is unknown", about_zh: "进度与上年同期进度之差（百分点），未知为空"}
  verdict: {type: varchar, about: "ahead (needs less than so far), on_track (the interval holds what was reached so far), behind; empty where refused", about_zh: "领先、相当、落后；拒算为空", codes: sprint_verdict}
  method: {type: varchar, about: "How W(3) was found, empty where refused", about_zh: 权重来源, codes: method}
  inputs: {type: varchar, about: "observation_id of what it was made from, separated by commas", about_zh: "所用观测值标识，以逗号分隔"}
  refusal: {type: varchar, about: "Why nothing could be derived, empty where it could", about_zh: 拒算原因, codes: refusal}
checks:
  value_or_refusal: "(value is null) = (refusal <> '')"
  interval_holds_value: "value is null or value_low is null or (value_low <= value and value <= value_high)"
  interval_holds_level: "level_needed is null or (level_needed_low <= level_needed and level_needed <= level_needed_high)"
*/
with

targets as (select * from fct_target),
cumulative as (select * from int_cumulative),
observations as (select * from fct_observation),
regions as (select * from dim_region),
indicators as (select * from dim_indicator),

annual_targets as (
  select
    *,
    year(period_end) as year,
    coalesce(low, high) as goal
  from targets
  where
    measure = 'yoy'
    and coalesce(low, high) is not null
    and region_key is not null
    and indicator_code is not null
    and month(period_end) = 12
    and period_start = make_date(year(period_end), 1, 1)
),

figures as (
  select
    cumulative.*,
    observations.region_code,
    observations.indicator_code,
    observations.breakdown_code,
    observations.territory_key,
    list_position(['real', 'nominal', 'none', 'mixed'], observations.price_basis) as basis_order,
    observations.price_basis
  from cumulative
  join observations on cumulative.observation_id = observations.observation_id
  where observations.comparability = ''
  qualify row_number() over (partition by cumulative.line_key, cumulative.year, cumulative.quarter order by cumulative.turn) = 1
),

-- growth and level of the three quarters, and the levels of last year, all as they now stand
joined as (
  select
    annual_targets.*,
    g3,
    v3,
    g_year,
    base_year,
    base_three
  from annual_targets
  left join figures as g3
    on g3.region_code = annual_targets.region_code and g3.indicator_code = annual_targets.indicator_code
    and g3.breakdown_code = annual_targets.breakdown_code
    and g3.measure = 'yoy' and g3.year = annual_targets.year and g3.quarter = 3
  left join figures as g_year
    on g_year.region_code = annual_targets.region_code and g_year.indicator_code = annual_targets.indicator_code
    and g_year.breakdown_code = annual_targets.breakdown_code
    and g_year.measure = 'yoy' and g_year.year = annual_targets.year and g_year.quarter = 4
  left join figures as v3
    on v3.region_code = annual_targets.region_code and v3.indicator_code = annual_targets.indicator_code
    and v3.breakdown_code = annual_targets.breakdown_code
    and v3.measure = 'level' and v3.year = annual_targets.year and v3.quarter = 3
    and v3.territory_key = g3.territory_key
  left join figures as base_year
    on base_year.region_code = annual_targets.region_code and base_year.indicator_code = annual_targets.indicator_code
    and base_year.breakdown_code = annual_targets.breakdown_code
    and base_year.measure = 'level' and base_year.year = annual_targets.year - 1 and base_year.quarter = 4
    and base_year.territory_key = g3.territory_key
    and base_year.price_basis = coalesce(v3.price_basis, base_year.price_basis)
  left join figures as base_three
    on base_three.line_key = base_year.line_key and base_three.year = base_year.year and base_three.quarter = 3
  -- one figure of each: real growth before nominal, as ranked; nominal levels before real, as printed; then the newest
  -- territory, as its key ends in the day it began; by the identity of the values where nothing else tells them apart
  qualify row_number() over (
    partition by annual_targets.target_id
    order by
      g3.basis_order, g3.territory_key desc,
      v3.value is null, v3.price_basis <> 'nominal', v3.basis_order,
      base_year.value is null, base_year.price_basis <> 'nominal', base_year.basis_order,
      g3.observation_id, v3.observation_id, base_year.observation_id, base_three.observation_id, g_year.observation_id
  ) = 1
),

weighed as (
  select
    * exclude (g3, v3, g_year, base_year, base_three),
    g3.value as g,
    g_year.value is not null as is_over,
    g3.value_low as g_low,
    g3.value_high as g_high,
    cast(v3.value as double) as v,
    cast(base_year.value as double) as b,
    v3.value as level_so_far,
    v3.value_low as level_so_far_low,
    v3.value_high as level_so_far_high,
    base_year.value as level_of_base,
    base_year.value_low as level_of_base_low,
    base_year.value_high as level_of_base_high,
    if(base_three.release_key = base_year.release_key or base_three.issues_key = base_year.issues_key, 100 * cast(base_three.value as double) / cast(base_year.value as double), null) as progress_year_before,
    case
      when v3.value is not null and base_year.value > 0 then 'growth_from_levels'
      when base_three.issues_key = base_year.issues_key and base_year.value > 0 then 'growth_from_weights'
    end as method,
    concat_ws(',', g3.observation_id, if(v3.value is null, base_three.observation_id, v3.observation_id), base_year.observation_id) as inputs,
    cast(base_three.value as double) / cast(base_year.value as double) as w_before
  from joined
),

-- quarters of a year add up for what accumulates from January alone: not for balances, indices and averages
cornered as (
  select
    weighed.*,
    indicators.label_zh,
    indicators.label_en,
    indicators.display_unit,
    indicators.display_factor,
    indicators.accumulation = 'ytd' as accumulates,
    case method when 'growth_from_levels' then v / (1 + g / 100) / b else w_before end as w,
    case method when 'growth_from_levels' then v / (1 + g_low / 100) / b else w_before end as w_at_low,
    case method when 'growth_from_levels' then v / (1 + g_high / 100) / b else w_before end as w_at_high,
    -- the target too is printed to a tenth and means what rounds to it
    cast(goal as double) - 0.05 as goal_low,
    cast(goal as double) + 0.05 as goal_high
  from weighed
  join indicators on weighed.indicator_code = indicators.indicator_code
),

needed as (
  select
    *,
    if(accumulates and w < 1, rounded(growth_needed(cast(goal as double), g, w)), null) as value,
    if(accumulates and greatest(w_at_low, w_at_high) < 1, rounded_down(growth_needed(goal_low, g_high, w_at_high)), null) as value_low,
    if(accumulates and greatest(w_at_low, w_at_high) < 1, rounded_up(growth_needed(goal_high, g_low, w_at_low)), null) as value_high,
    rounded(cast(level_of_base as double) * (1 + cast(goal as double) / 100) - cast(level_so_far as double)) as level_needed,
    rounded_down(cast(level_of_base_low as double) * (1 + goal_low / 100) - cast(level_so_far_high as double)) as level_needed_low,
    rounded_up(cast(level_of_base_high as double) * (1 + goal_high / 100) - cast(level_so_far_low as double)) as level_needed_high,
    100 * v / (b * (1 + cast(goal as double) / 100)) as progress
  from cornered
)

select
  needed.target_id,
  needed.year,
  needed.region_key,
  needed.region_code,
  regions.region_name,
  regions.name_en as region_name_en,
  needed.indicator_code,
  needed.label_zh as indicator_name,
  needed.label_en as indicator_name_en,
  needed.breakdown_code,
  needed.goal as target_growth,
  needed.g as growth_so_far,
  needed.w as weight_so_far,
  needed.value,
  needed.value_low,
  needed.value_high,
  cast(round(needed.value, 1) as double) as display_value,
  '%' as display_unit,
  needed.level_needed,
  needed.level_needed_low,
  needed.level_needed_high,
  round(display_value_of(needed.level_needed, 'level', needed.display_factor), 4) as display_level_needed,
  if(needed.level_needed is null, '', needed.display_unit) as level_unit,
  needed.progress,
  needed.progress - 75 as progress_against_time,
  needed.progress_year_before,
  needed.progress - needed.progress_year_before as progress_against_year_before,
  case
    when needed.value is null then ''
    when needed.value_high <= needed.g then 'ahead'
    when needed.value_low <= needed.g then 'on_track'
    else 'behind'
  end as verdict,
  if(needed.value is null, '', needed.method) as method,
  needed.inputs,
  case
    when needed.value is not null then ''
    when not needed.accumulates then 'not_cumulative'
    when needed.g is null and needed.is_over then 'year_over'
    when needed.g is null then 'no_growth'
    when needed.method is null then 'no_weights'
    else 'base_not_positive'
  end as refusal
from needed
join regions on needed.region_key = regions.region_key
order by needed.indicator_code, needed.region_code, needed.year, needed.target_id
