/*
about: Levels of single months, and of January and February together, one a release, fit for addition
about_zh: 可相加的单月水平值（含一、二月合并值），每份发布稿一个
grain: one row per release, line and stretch of months
as: step
columns:
  line_key: {type: bigint}
  year: {type: bigint}
  first_month: {type: bigint}
  last_month: {type: bigint}
  observation_id: {type: varchar}
  release_key: {type: bigint, about: The release as a vintage, about_zh: 作为版本的发布稿}
  issues_key: {type: bigint, about: "The series of issues as a vintage, its revised figures as another", about_zh: 作为版本的期刊系列，修订数另计}
  is_single_vintage: {type: boolean, about: "Whether one number satisfies all that was printed for it", about_zh: 所有印出的值是否相容}
  precedence: {type: bigint}
  value: {type: "decimal(38,10)"}
  value_low: {type: "decimal(38,10)"}
  value_high: {type: "decimal(38,10)"}
*/
with

observations as not materialized (select * from fct_observation),
releases as (
  select dim_release.release_sha256, own.vintage_key as release_key, firsts.vintage_key as first_key, revisions.vintage_key as revised_key
  from dim_release
  join int_vintage as own on dim_release.release_sha256 = own.vintage
  join int_vintage as firsts on coalesce(nullif(dim_release.issue_series, ''), dim_release.release_sha256) || '|first' = firsts.vintage
  join int_vintage as revisions on coalesce(nullif(dim_release.issue_series, ''), dim_release.release_sha256) || '|revised' = revisions.vintage
),
indicators as (select * from dim_indicator),
lines as (select * from int_line),

-- a flow in an amount can be added up, a rate or an index cannot; what is published for January and February
-- together has no January
months as materialized (
  select observations.*
  from observations
  join indicators on observations.indicator_code = indicators.indicator_code
  where
    indicators.accumulation = 'ytd'
    and observations.measure = 'level'
    and coalesce(observations.unit_code, '') <> '%'
    and observations.span in ('single', 'cumulative')
    and observations.reference_region_key is null
    and observations.period_start = date_trunc('month', observations.period_start)
    and observations.period_end = last_day(observations.period_end)
    and (
      date_trunc('month', observations.period_start) = date_trunc('month', observations.period_end)
      or (month(observations.period_start) = 1 and month(observations.period_end) = 2 and year(observations.period_start) = year(observations.period_end))
    )
),

usable as (
  select
    *,
    -- printings of one month that no number satisfies are vintages of it
    max(value_low) over same_month < min(value_high) over same_month as is_single_vintage
  from months
  where is_usable(value, blocked_by, qualifier, status)
    and (series_id, period_key) not in (select (series_id, period_key) from months where status = 'withdrawn' and is_latest)
  window same_month as (partition by series_id, period_key)
)

select
  lines.line_key,
  year(usable.period_end) as year,
  month(usable.period_start) as first_month,
  month(usable.period_end) as last_month,
  usable.observation_id,
  releases.release_key,
  if(usable.status in ('verified', 'revised', 'census_revised'), releases.revised_key, releases.first_key) as issues_key,
  usable.is_single_vintage,
  usable.precedence,
  usable.value,
  usable.value_low,
  usable.value_high
from usable
join releases on usable.release_sha256 = releases.release_sha256
join lines
  on usable.region_code = lines.region_code
  and usable.territory_key = lines.territory_key
  and usable.indicator_code = lines.indicator_code
  and usable.breakdown_code = lines.breakdown_code
  and usable.comparability = lines.comparability
  and usable.measure = lines.measure
  and usable.price_basis = lines.price_basis
qualify row_number() over (
  partition by lines.line_key, usable.period_start, usable.period_end, releases.release_key
  order by usable.precedence, usable.observation_id
) = 1
