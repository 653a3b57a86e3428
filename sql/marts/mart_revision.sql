/*
about: Revision triangle - every vintage of each value after the first, with what it changed
about_zh: 修订三角：每个数值首次发布之后的各版本及其变动
grain: one row per series, period and vintage of a different value
key: [series_id, period_key, vintage]
rebuild: {region: region_code}
columns:
  series_id: {like: fct_observation.series_id}
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  period_end: {like: dim_period.period_end}
  vintage: {type: bigint, about: "1 for the first value published, then each that no rounding reconciles with the one before", about_zh: "版本序号，首次发布为 1"}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  region_name_en: {like: dim_region.name_en}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_quarter.indicator_name}
  indicator_name_en: {like: mart_quarter.indicator_name_en}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  measure: {like: fct_observation.measure}
  status: {like: fct_observation.status}
  published_on: {like: fct_observation.published_on}
  value: {like: fct_observation.value}
  value_before: {type: "decimal(38,10)", about: "Value of the vintage before, null for the first", about_zh: "上一版本数值，首版为空"}
  revision: {type: "decimal(38,10)", about: "Change on the vintage before, in the canonical unit", about_zh: 较上一版本变动（基准单位）}
  revision_low: {type: "decimal(38,10)", about: Lower end that rounding leaves, about_zh: 变动下限}
  revision_high: {type: "decimal(38,10)", about: Upper end that rounding leaves, about_zh: 变动上限}
  revision_rate: {type: double, about: "Change in per cent of the value before; for growth the change in points", about_zh: "变动率（%）；增速为百分点之差"}
  display_value: {like: fct_observation.display_value}
  display_unit: {like: fct_observation.display_unit}
  mean_revision: {type: double, about: "Mean revision_rate of the region, indicator and measure: the bias", about_zh: 平均修订（偏差）}
  mean_absolute_revision: {type: double, about: "Mean of the absolute revision_rate of the region, indicator and measure", about_zh: 平均绝对修订}
  observation_id: {about: Observation, about_zh: 观测值, ref: fct_observation.observation_id}
  inputs: {type: varchar, about: "observation_id of the vintage and of the one before, separated by a comma", about_zh: "本版本与上一版本的观测值标识，以逗号分隔"}
*/
with

observations as not materialized (select * from fct_observation),
regions as (select * from dim_region),
indicators as (select * from dim_indicator),

-- values in the order in which they came to stand
published as (
  select
    *,
    row_number() over (partition by series_id, period_key order by precedence desc) as turn
  from observations
  where
    is_usable(value, blocked_by, qualifier, status)
    -- what was printed once has no revision
    and (series_id, period_key) in (select (series_id, period_key) from observations where precedence > 1)
),

marked as (
  select
    *,
    -- two printings of one number agree where their rounding intervals meet
    case
      when lag(value) over in_turn is null then 1
      when value_low < lag(value_high) over in_turn and value_high > lag(value_low) over in_turn then 0
      else 1
    end as is_new
  from published
  window in_turn as (partition by series_id, period_key order by turn)
),

vintages as (
  select
    *,
    cast(row_number() over (partition by series_id, period_key order by turn) as bigint) as vintage,
    lag(value) over in_turn as value_before,
    lag(value_low) over in_turn as low_before,
    lag(value_high) over in_turn as high_before,
    lag(observation_id) over in_turn as id_before
  from marked
  where is_new = 1
  window in_turn as (partition by series_id, period_key order by turn)
),

rated as (
  select
    *,
    value - value_before as revision,
    value_low - high_before as revision_low,
    value_high - low_before as revision_high,
    case
      when value_before is null then null
      when is_amount(measure) then 100 * cast(value - value_before as double) / nullif(abs(cast(value_before as double)), 0)
      else cast(value - value_before as double)
    end as revision_rate
  from vintages
  qualify count(*) over (partition by series_id, period_key) > 1
)

select
  rated.series_id,
  rated.period_key,
  rated.period_end,
  rated.vintage,
  rated.region_key,
  rated.region_code,
  regions.region_name,
  regions.name_en as region_name_en,
  rated.indicator_code,
  indicators.label_zh as indicator_name,
  indicators.label_en as indicator_name_en,
  rated.breakdown_code,
  rated.measure,
  rated.status,
  rated.published_on,
  rated.value,
  rated.value_before,
  rated.revision,
  rated.revision_low,
  rated.revision_high,
  rated.revision_rate,
  rated.display_value,
  rated.display_unit,
  -- a sum of decimals is the same in whatever order its parts come
  cast(sum(cast(rated.revision_rate as decimal(18,6))) over family as double) / count(rated.revision_rate) over family as mean_revision,
  cast(sum(abs(cast(rated.revision_rate as decimal(18,6)))) over family as double) / count(rated.revision_rate) over family as mean_absolute_revision,
  rated.observation_id,
  concat_ws(',', rated.observation_id, rated.id_before) as inputs
from rated
join regions on rated.region_key = regions.region_key
join indicators on rated.indicator_code = indicators.indicator_code
window family as (partition by rated.region_code, rated.indicator_code, rated.breakdown_code, rated.measure)
order by rated.indicator_code, rated.region_code, rated.series_id, rated.period_key, rated.vintage
