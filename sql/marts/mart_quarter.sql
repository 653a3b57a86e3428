/*
about: Single quarters, published, derived from cumulative values or added up from months, level and growth
about_zh: 单季值：公布的、由累计值推算的或由月度值相加的水平与增速
grain: one row per region, territory, indicator, breakdown, comparability, measure, price basis and quarter
key: [territory_key, region_code, indicator_code, breakdown_code, comparability, measure, price_basis, quarter_label]
rebuild: {region: region_code}
columns:
  quarter_label: {type: varchar, about: "Quarter, for example 2021Q2", about_zh: "季度，如 2021Q2"}
  year: {type: bigint, about: Year, about_zh: 年份}
  quarter: {type: bigint, about: Quarter of the year, about_zh: 季度}
  region_key: {about: Region, about_zh: 地区, ref: dim_region.region_key}
  territory_key: {like: fct_observation.territory_key}
  region_code: {like: fct_observation.region_code}
  region_name: {like: dim_region.region_name}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {type: varchar, about: Name of the indicator in Chinese, about_zh: 指标名称}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code}
  comparability: {like: fct_observation.comparability}
  measure: {type: varchar, about: "level, yoy, qoq (not seasonally adjusted) or two_year_avg", about_zh: "水平、同比、环比（未季调）、两年平均", codes: measure}
  price_basis: {like: fct_observation.price_basis}
  value: {type: "decimal(38,10)", about: "Value of the quarter alone: as published where it is, else derived; null where refused", about_zh: "当季值：有公布取公布，否则推算；无法推算为空"}
  value_low: {like: fct_observation.value_low}
  value_high: {like: fct_observation.value_high}
  unit_code: {type: varchar, about: Canonical unit, about_zh: 基准单位}
  display_value: {like: fct_observation.display_value}
  display_unit: {like: fct_observation.display_unit}
  method: {type: varchar, about: "How the value came about, empty where refused", about_zh: "得出方式，拒算为空", codes: method}
  inputs: {type: varchar, about: "observation_id of what the value was made from, separated by commas", about_zh: "所用观测值标识，以逗号分隔"}
  refusal: {type: varchar, about: "Why there is no value, empty where there is one", about_zh: "无值的原因，有值为空", codes: refusal}
  published_value: {type: "decimal(38,10)", about: "The quarter alone as published, null where it is not", about_zh: "公布的当季值，未公布为空"}
  derived_value: {type: "decimal(38,10)", about: "The quarter alone as derived, null where it cannot be", about_zh: "推算的当季值，无法推算为空"}
  derived_low: {type: "decimal(38,10)", about: Lower end of the derived value by interval arithmetic, about_zh: 推算值下限}
  derived_high: {type: "decimal(38,10)", about: Upper end of the derived value by interval arithmetic, about_zh: 推算值上限}
  derived_method: {type: varchar, about: "How it was derived, empty where it was not", about_zh: 推算方法, codes: method}
  derived_inputs: {type: varchar, about: "observation_id of what it was derived from, separated by commas", about_zh: "推算所用观测值标识，以逗号分隔"}
  vintage: {type: varchar, about: "Release or series of issues the value is a vintage of, empty where refused", about_zh: "版本：发布稿或期刊系列"}
  published_on: {type: date, about: "Day of publication of the value up to the quarter, null where unknown", about_zh: "发布日，未知为空"}
checks:
  value_or_refusal: "(value is null) = (refusal <> '')"
  interval_holds_value: "value is null or value_low is null or (value_low <= value and value <= value_high)"
*/
with

observations as not materialized (select * from fct_observation),
lines as not materialized (select * from int_line),
cumulative as not materialized (select * from int_cumulative),
derived as (select * from int_quarter_derived),
vintages as (select * from int_vintage),
regions as (select * from dim_region),
indicators as (select * from dim_indicator),

withdrawn as (select series_id, period_key from observations where status = 'withdrawn' and is_latest),

published as (
  select
    lines.line_key,
    year(period_end) as year,
    month(period_end) // 3 as quarter,
    observation_id,
    release_sha256,
    span,
    value,
    value_low,
    value_high
  from observations
  join lines
    on observations.region_code = lines.region_code
    and observations.territory_key = lines.territory_key
    and observations.indicator_code = lines.indicator_code
    and observations.breakdown_code = lines.breakdown_code
    and observations.comparability = lines.comparability
    and observations.measure = lines.measure
    and observations.price_basis = lines.price_basis
  where
    is_usable(value, blocked_by, qualifier, status)
    and observations.measure in ('level', 'yoy')
    and reference_region_key is null
    and month(period_end) % 3 = 0
    and period_end = last_day(period_end)
    and period_start = make_date(year(period_end), month(period_end) - 2, 1)
    and (span = 'single' or (span = 'cumulative' and month(period_end) = 3))
    and (series_id, period_key) not in (select (series_id, period_key) from withdrawn)
  qualify row_number() over (partition by line_key, period_end order by span = 'single' desc, precedence, observation_id) = 1
),

-- every quarter up to which something cumulative is known asks for a value of its own
asked as (
  select line_key, year, quarter, observation_id
  from cumulative
  where turn = 1
  -- a year alone is no quarterly series
  qualify quarter < 4 or count(*) over (partition by line_key, year) > 1
  union all
  select line_key, year, quarter, observation_id
  from derived
  where method = 'sum_of_months' and (line_key, year, quarter) not in (select (line_key, year, quarter) from cumulative)
),

combined as (
  select
    line_key,
    year,
    quarter,
    coalesce(published.observation_id, derived.observation_id, asked.observation_id) as observation_id,
    coalesce(published.value, derived.value) as value,
    if(published.value is null, derived.value_low, published.value_low) as value_low,
    if(published.value is null, derived.value_high, published.value_high) as value_high,
    case
      when published.span = 'cumulative' then 'first_quarter'
      when published.value is not null then 'published'
      else coalesce(derived.method, '')
    end as method,
    coalesce(published.observation_id, derived.inputs, '') as inputs,
    published.value is not null as is_published,
    published.value as published_value,
    derived.vintage_key,
    derived.value as derived_value,
    derived.value_low as derived_low,
    derived.value_high as derived_high,
    coalesce(derived.method, '') as derived_method,
    coalesce(derived.inputs, '') as derived_inputs
  from asked
  full join published using (line_key, year, quarter)
  left join derived using (line_key, year, quarter)
),

described as (
  select
    combined.line_key,
    combined.year,
    combined.quarter,
    combined.value,
    combined.value_low,
    combined.value_high,
    combined.method,
    combined.inputs,
    combined.published_value,
    combined.derived_value,
    combined.derived_low,
    combined.derived_high,
    combined.derived_method,
    combined.derived_inputs,
    if(combined.is_published, releases.vintage_key, combined.vintage_key) as vintage_key,
    observations.region_key,
    observations.unit_code,
    observations.published_on
  from combined
  join observations on combined.observation_id = observations.observation_id
  join vintages as releases on observations.release_sha256 = releases.vintage
),

-- what is known of the quarter before tells why nothing could be derived
known_before as (
  select
    known.year,
    known.quarter,
    lines.region_code,
    lines.indicator_code,
    lines.breakdown_code,
    lines.measure,
    lines.price_basis,
    lines.territory_key,
    lines.comparability
  from (select distinct line_key, year, quarter from described) as known
  join lines on known.line_key = lines.line_key
),

reasons as (
  select
    described.line_key,
    described.year,
    described.quarter,
    bool_or(lines.territory_key = before.territory_key and lines.comparability = before.comparability) as same_line,
    bool_or(lines.comparability = before.comparability) as same_comparability
  from described
  join lines on described.line_key = lines.line_key
  join known_before as before
    on lines.region_code = before.region_code
    and lines.indicator_code = before.indicator_code
    and lines.breakdown_code = before.breakdown_code
    and lines.measure = before.measure
    and lines.price_basis = before.price_basis
    and described.year = before.year
    and described.quarter = before.quarter + 1
  where described.value is null
  group by described.line_key, described.year, described.quarter
),

-- levels of one vintage only: a published quarter and a derived one may differ by a revision
on_quarter_before as (
  select
    later.line_key,
    later.year,
    later.quarter,
    later.region_key,
    later.published_on,
    later.vintage_key,
    later.inputs || ',' || before.inputs as inputs,
    growth_of(
      basis_of(lines.territory_key, lines.measure, lines.price_basis, lines.comparability, cast(later.vintage_key as varchar)),
      later.value, later.value_low, later.value_high,
      basis_of(lines.territory_key, lines.measure, lines.price_basis, lines.comparability, cast(before.vintage_key as varchar)),
      before.value, before.value_low, before.value_high) as derived
  from described as later
  join described as before
    on later.line_key = before.line_key
    and later.vintage_key = before.vintage_key
    and later.year * 4 + later.quarter = before.year * 4 + before.quarter + 1
  join lines on later.line_key = lines.line_key
  where lines.measure = 'level' and later.value_low > 0 and before.value_low > 0
),

-- the growth of two years comes from two releases
over_two_years as (
  select
    later.line_key,
    later.year,
    later.quarter,
    later.region_key,
    later.unit_code,
    later.published_on,
    later.vintage_key,
    later.inputs || ',' || before.inputs as inputs,
    chain_of(
      basis_of(lines.territory_key, lines.measure, lines.price_basis, lines.comparability, ''),
      later.value, later.value_low, later.value_high,
      basis_of(lines.territory_key, lines.measure, lines.price_basis, lines.comparability, ''),
      before.value, before.value_low, before.value_high) as derived
  from described as later
  join described as before
    on later.line_key = before.line_key
    and later.year = before.year + 1
    and later.quarter = before.quarter
  join lines on later.line_key = lines.line_key
  where lines.measure = 'yoy' and later.value_low > -100 and before.value_low > -100
),

together as (
  select
    described.line_key,
    described.year,
    described.quarter,
    described.region_key,
    lines.measure,
    described.value,
    described.value_low,
    described.value_high,
    described.unit_code,
    described.method,
    described.inputs,
    case
      when described.value is not null then ''
      when reasons.line_key is null then 'no_earlier_quarter'
      when reasons.same_line and lines.measure = 'yoy' then 'no_weights'
      when reasons.same_line then 'different_vintages'
      when reasons.same_comparability then 'different_territories'
      else 'different_comparability'
    end as refusal,
    described.published_value,
    described.derived_value,
    described.derived_low,
    described.derived_high,
    described.derived_method,
    described.derived_inputs,
    described.vintage_key,
    described.published_on
  from described
  join lines on described.line_key = lines.line_key
  left join reasons
    on described.line_key = reasons.line_key
    and described.year = reasons.year
    and described.quarter = reasons.quarter
  union all
  select
    line_key,
    year,
    quarter,
    region_key,
    'qoq',
    derived.value,
    derived.low,
    derived.high,
    '%',
    'growth_on_quarter',
    inputs,
    '',
    null,
    derived.value,
    derived.low,
    derived.high,
    'growth_on_quarter',
    inputs,
    vintage_key,
    published_on
  from on_quarter_before
  union all
  select
    line_key,
    year,
    quarter,
    region_key,
    'two_year_avg',
    derived.value,
    derived.low,
    derived.high,
    unit_code,
    'two_year_average',
    inputs,
    '',
    null,
    derived.value,
    derived.low,
    derived.high,
    'two_year_average',
    inputs,
    vintage_key,
    published_on
  from over_two_years
)

select
  together.year || 'Q' || together.quarter as quarter_label,
  together.year,
  together.quarter,
  together.region_key,
  lines.territory_key,
  lines.region_code,
  regions.region_name,
  lines.indicator_code,
  indicators.label_zh as indicator_name,
  lines.breakdown_code,
  lines.comparability,
  together.measure,
  lines.price_basis,
  together.value,
  together.value_low,
  together.value_high,
  together.unit_code,
  display_value_of(together.value, together.measure, indicators.display_factor) as display_value,
  display_unit_of(together.measure, together.unit_code, indicators.display_unit) as display_unit,
  together.method,
  together.inputs,
  together.refusal,
  together.published_value,
  together.derived_value,
  together.derived_low,
  together.derived_high,
  together.derived_method,
  together.derived_inputs,
  coalesce(vintages.vintage, '') as vintage,
  together.published_on
from together
join lines on together.line_key = lines.line_key
join regions on together.region_key = regions.region_key
join indicators on lines.indicator_code = indicators.indicator_code
left join vintages on together.vintage_key = vintages.vintage_key
-- lines are numbered in the order of indicators and regions
order by together.line_key * 16384 + together.year * 4 + together.quarter
