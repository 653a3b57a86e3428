/*
about: What is known of each quarter alone - as published, the first cumulative value, derived or added up - and why nothing is
about_zh: 各季当季值：公布、首季累计、推算或月度合计，以及无值的原因
grain: one row per line and quarter
as: step
columns:
  line_key: {type: bigint}
  year: {type: bigint}
  quarter: {type: bigint}
  region_key: {type: varchar}
  unit_code: {type: varchar}
  measure: {type: varchar}
  value: {type: "decimal(38,10)"}
  value_low: {type: "decimal(38,10)"}
  value_high: {type: "decimal(38,10)"}
  method: {type: varchar}
  inputs: {type: varchar}
  refusal: {type: varchar}
  published_value: {type: "decimal(38,10)"}
  derived_value: {type: "decimal(38,10)"}
  derived_low: {type: "decimal(38,10)"}
  derived_high: {type: "decimal(38,10)"}
  derived_method: {type: varchar}
  derived_inputs: {type: varchar}
  vintage_key: {type: bigint}
  published_on: {type: date}
*/
with

observations as not materialized (select * from fct_observation),
lines as not materialized (select * from int_line),
cumulative as not materialized (select * from int_cumulative),
derived as (select * from int_quarter_derived),
vintages as (select * from int_vintage),

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
)

select
  described.line_key,
  described.year,
  described.quarter,
  described.region_key,
  described.unit_code,
  lines.measure,
  described.value,
  described.value_low,
  described.value_high,
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
