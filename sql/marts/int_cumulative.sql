/*
about: Cumulative values at the ends of quarters, one a release, fit for arithmetic
about_zh: 可用于运算的季末累计值，每份发布稿一个
grain: one row per release, line and quarter
as: step
columns:
  line_key: {type: bigint, about: "What values must share before they are subtracted, but for the vintage, which is vintage or issues", about_zh: 相减前须一致的坐标（版本除外）}
  concept_key: {type: bigint, about: "The same without measure and price basis: joins growth to level", about_zh: 不含度量与价格口径，用于水平与增速配对}
  year: {type: bigint, about: Year, about_zh: 年份}
  quarter: {type: bigint, about: Quarter it runs to, about_zh: 截至季度}
  observation_id: {type: varchar}
  release_key: {type: bigint, about: The release as a vintage, about_zh: 作为版本的发布稿}
  issues_key: {type: bigint, about: "The series of issues as a vintage, its revised figures as another", about_zh: 作为版本的期刊系列，修订数另计}
  is_single_vintage: {type: boolean, about: "Whether one number satisfies all that was printed for it", about_zh: 所有印出的值是否相容}
  precedence: {type: bigint}
  turn: {type: bigint, about: Place among the values of the line and quarter by precedence, about_zh: 同线同季数值中按优先次序的位置}
  measure: {type: varchar}
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
lines as (select * from int_line),

-- printed values of one series and period that no number satisfies are vintages of it
several as (
  select series_id, period_key, max(value_low) < min(value_high) as is_single_vintage
  from observations
  where
    is_usable(value, blocked_by, qualifier, status)
    and (series_id, period_key) in (select (series_id, period_key) from observations where precedence > 1)
  group by series_id, period_key
),

withdrawn as (select series_id, period_key from observations where status = 'withdrawn' and is_latest),

usable as (
  select
    observations.*,
    lines.line_key,
    lines.concept_key,
    year(period_end) as year,
    month(period_end) // 3 as quarter,
    releases.release_key,
    if(observations.status in ('verified', 'revised', 'census_revised'), releases.revised_key, releases.first_key) as issues_key,
    coalesce(several.is_single_vintage, value_low < value_high) as is_single_vintage
  from observations
  join releases on observations.release_sha256 = releases.release_sha256
  join lines
    on observations.region_code = lines.region_code
    and observations.territory_key = lines.territory_key
    and observations.indicator_code = lines.indicator_code
    and observations.breakdown_code = lines.breakdown_code
    and observations.comparability = lines.comparability
    and observations.measure = lines.measure
    and observations.price_basis = lines.price_basis
  left join several on observations.series_id = several.series_id and observations.period_key = several.period_key
  where
    is_usable(value, blocked_by, qualifier, status)
    and observations.measure in ('level', 'yoy')
    and reference_region_key is null
    and span in ('cumulative', 'single')
    and period_start = make_date(year(period_end), 1, 1)
    and month(period_end) % 3 = 0
    and period_end = last_day(period_end)
    and (observations.series_id, observations.period_key) not in (select (series_id, period_key) from withdrawn)
    -- the first quarter is cumulative and single at once, whatever it is called
    and (span = 'cumulative' or month(period_end) = 3)
)

select
  line_key,
  concept_key,
  year,
  quarter,
  observation_id,
  release_key,
  issues_key,
  is_single_vintage,
  precedence,
  row_number() over (partition by line_key, year, quarter order by precedence, observation_id) as turn,
  measure,
  value,
  value_low,
  value_high
from usable
qualify row_number() over (partition by line_key, year, quarter, release_key order by precedence, observation_id) = 1
