/*
about: Cumulative values at the ends of quarters, one a release, fit for arithmetic
about_zh: 可用于运算的季末累计值，每份发布稿一个
grain: one row per release, line and quarter
as: step
columns:
  line_key: {type: varchar, about: "What values must share before they are subtracted, but for the vintage, which is vintage or issues", about_zh: 相减前须一致的坐标（版本除外）}
  concept_key: {type: varchar, about: "The same without measure and price basis: joins growth to level", about_zh: 不含度量与价格口径，用于水平与增速配对}
  year: {type: bigint, about: Year, about_zh: 年份}
  quarter: {type: bigint, about: Quarter it runs to, about_zh: 截至季度}
  observation_id: {type: varchar}
  release_sha256: {type: varchar}
  issues: {type: varchar, about: "Series of issues and whether its figures are revised ones", about_zh: 期刊系列及是否修订}
  is_single_vintage: {type: boolean, about: "Whether one number satisfies all that was printed for it", about_zh: 所有印出的值是否相容}
  precedence: {type: bigint}
  measure: {type: varchar}
  value: {type: "decimal(38,10)"}
  value_low: {type: "decimal(38,10)"}
  value_high: {type: "decimal(38,10)"}
*/
with

observations as (select * from fct_observation),
releases as (select * from dim_release),

usable as (
  select
    observations.*,
    line_key_of(region_code, territory_key, indicator_code, breakdown_code, comparability, measure, price_basis) as line_key,
    line_key_of(region_code, territory_key, indicator_code, breakdown_code, comparability, '', '') as concept_key,
    year(period_end) as year,
    month(period_end) // 3 as quarter,
    coalesce(nullif(releases.issue_series, ''), observations.release_sha256)
      || if(status in ('verified', 'revised', 'census_revised'), '|revised', '|first') as issues,
    -- printed values of one series and period that no number satisfies are vintages of it
    max(value_low) over (partition by series_id, period_key) < min(value_high) over (partition by series_id, period_key) as is_single_vintage
  from observations
  join releases on observations.release_sha256 = releases.release_sha256
  where
    is_usable(value, blocked_by, qualifier, status)
    and measure in ('level', 'yoy')
    and reference_region_key is null
    and span in ('cumulative', 'single')
    and period_start = make_date(year(period_end), 1, 1)
    and month(period_end) % 3 = 0
    and period_end = last_day(period_end)
    -- the first quarter is cumulative and single at once, whatever it is called
    and (span = 'cumulative' or month(period_end) = 3)
)

select
  line_key,
  concept_key,
  year,
  quarter,
  observation_id,
  release_sha256,
  issues,
  is_single_vintage,
  precedence,
  measure,
  value,
  value_low,
  value_high
from usable
qualify row_number() over (partition by line_key, year, quarter, release_sha256 order by precedence, observation_id) = 1
