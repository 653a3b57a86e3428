/*
about: "Every printed value of every release, all vintages; a value that a newer issue of its table drops has a row of that issue with status withdrawn and no value"
about_zh: 每份发布稿中的每个数值，保留全部版本；同表新一期不再给出的数值另有撤销记录
grain: one row per printed or withdrawn value
key: [observation_id]
rebuild: {region: region_code}
columns:
  observation_id: {type: varchar, about: "Identity of the printed value, stable when the vocabulary changes", about_zh: "印刷数值的标识，词表变化时不变"}
  series_id: {type: varchar, about: "Series: indicator, breakdown, measure, price basis, span, comparability, reference and region code", about_zh: "序列：指标、分组、度量、价格、跨度、口径、参照与地区代码"}
  region_key: {about: Region as named at publication, about_zh: 发布时的地区, ref: dim_region.region_key, required: true}
  territory_key: {type: varchar, about: Territory of the reference period, about_zh: 参考期的地域}
  region_code: {type: varchar, about: Code of the region, about_zh: 地区代码}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code, required: true}
  breakdown_code: {about: "Breakdown, empty for the whole", about_zh: "分组，总体为空", ref: dim_breakdown.breakdown_code, required: true}
  period_key: {about: "Reference period, null where the release gives none", about_zh: "参考期，未载明为空", ref: dim_period.period_key}
  period_start: {type: date, about: First day of the reference period, about_zh: 参考期起始日}
  period_end: {type: date, about: Last day of the reference period, about_zh: 参考期终止日}
  span: {type: varchar, about: How the value relates to the days of the period, about_zh: 跨度, codes: span}
  period_source: {type: varchar, about: Where the period was taken from, about_zh: 参考期来源, codes: period_source}
  measure: {type: varchar, about: What the number says of the indicator, about_zh: 度量, codes: measure}
  price_basis: {type: varchar, about: Prices the value is expressed in, about_zh: 价格口径, codes: price_basis}
  reference_region_key: {about: "Region a difference or share is taken against, null for none", about_zh: "参照地区，无则空", ref: dim_region.region_key}
  reference_indicator_code: {about: "Indicator a share is a share of, null for none", about_zh: "占比的分母指标，无则空", ref: dim_indicator.indicator_code}
  value: {type: "decimal(38,10)", about: "Value in the canonical unit, null for a missing mark", about_zh: "基准单位的数值，缺失为空"}
  value_low: {type: "decimal(38,10)", about: "Lower end of the rounding interval, inclusive", about_zh: "舍入区间下限（含）"}
  value_high: {type: "decimal(38,10)", about: "Upper end of the rounding interval, exclusive", about_zh: "舍入区间上限（不含）"}
  unit_code: {about: Canonical unit, about_zh: 基准单位, ref: dim_unit.unit_code}
  display_value: {type: double, about: Value in the display unit, about_zh: 展示值}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  qualifier: {type: varchar, about: How exactly the number is meant, about_zh: 限定, codes: qualifier}
  status: {type: varchar, about: "How final the value is, by the release's own words", about_zh: 数据状态, codes: status}
  missing_mark: {type: varchar, about: "Mark printed in place of a number, empty where there is a value", about_zh: 缺失符号}
  comparability: {type: varchar, about: "Class of comparability, empty where nothing is said", about_zh: 可比口径}
  repair: {type: varchar, about: "What was repaired in the printed text and why that is the only reading, empty for nothing", about_zh: 修复说明}
  blocked_by: {type: varchar, about: "Why the value is kept out of the marts: unit_slip, stale_block, or a contradiction in words; empty where it is not", about_zh: "冻结原因：unit_slip（单位错位）、stale_block（沿用旧一期数字）或所见矛盾；未冻结为空"}
  published_on: {type: date, about: "Day of publication, null where unknown", about_zh: "发布日，未知为空"}
  release_sha256: {about: Release, about_zh: 发布稿, ref: dim_release.release_sha256, required: true}
  place: {type: varchar, about: Where in the release it stands, about_zh: 在发布稿中的位置}
  printed: {type: varchar, about: The printed words, about_zh: 原文}
  indicator_printed: {type: varchar, about: The printed label, about_zh: 原文指标}
  region_printed: {type: varchar, about: The printed name, about_zh: 原文地区}
  precedence: {type: bigint, about: "1 for the value that stands, then the next: usable before missing or blocked, exact before approximate, actual before estimated, published later before earlier (unknown days are earliest, among them by the newest period the release reports), then by status (verified over preliminary), publisher (bureau over media), and narrower rounding", about_zh: "优先次序，1 为现行值：可用、准确、实际、发布日晚者优先（日期未知视为最早，其间以所载最新参考期为序），其次按状态、发布单位、精度"}
  corroborations: {type: bigint, about: "Other releases that print this number for the series and period, within rounding", about_zh: 同序列同期在舍入范围内印有相同数值的其他发布稿数}
  is_latest: {type: boolean, about: Whether it is the value that stands for its series and period, about_zh: 是否该序列该期现行值}
warnings:
  interval_holds_value: "value is null or (value_low <= value and value <= value_high)"
  missing_or_value: "(missing_mark = '') or value is null"
  amount_in_no_percentage: "measure not in ('level', 'change_amount') or display_unit <> '%' or unit_code = '%' or unit_code is null"
*/
with

blocked as not materialized (
  select observation_id, min(blocked_by) as blocked_by
  from (
    select * from stg_unit_slip
    union all
    select * from stg_stale_block
  )
  group by observation_id
),

observations as not materialized (
  select stg_observation.* replace (coalesce(nullif(stg_observation.blocked_by, ''), blocked.blocked_by, '') as blocked_by)
  from stg_observation
  left join blocked on stg_observation.observation_id = blocked.observation_id
  union all
  select * from stg_withdrawal
),
region_days as not materialized (select * from stg_region_day),
releases as not materialized (select * from dim_release),
newest as not materialized (select * from stg_newest_period),
regions as (select * from dim_region),
indicators as (select * from dim_indicator),

-- most values stand alone; a hash finds the few that may not, which alone need to be put in order
suspects as (
  select hash(indicator_code, breakdown_code, measure, price_basis, span, comparability, reference_region_code, reference_indicator_code, region_code, period_start, period_end) as suspect
  from observations
  group by suspect
  having count(*) > 1
),

contested as (
  select observations.*, releases.publisher_kind, newest.newest_period
  from observations
  left join releases on observations.release_sha256 = releases.release_sha256
  left join newest on observations.release_sha256 = newest.release_sha256
  where
    hash(indicator_code, breakdown_code, measure, price_basis, span, comparability, reference_region_code, reference_indicator_code, region_code, period_start, period_end)
      in (select suspect from suspects)
),

ordered as (
  select
    observation_id,
    row_number() over (
      partition by series_id, period_key
      order by
        (value is not null and blocked_by = '') or status = 'withdrawn' desc,
        qualifier = 'exact' desc,
        status <> 'estimated' desc,
        published_on desc nulls last,
        if(published_on is null, newest_period, null) desc nulls last,
        status_rank(status) desc,
        publisher_rank(publisher_kind) desc,
        value_high - value_low,
        observation_id
    ) as precedence
  from contested
),

-- an observation of the same series and period in another release, whose rounding interval meets this one
agreeing as (
  select own.observation_id, count(distinct other.release_sha256) as releases
  from contested as own
  join contested as other
    on own.series_id = other.series_id
    and own.period_key = other.period_key
    and own.release_sha256 <> other.release_sha256
    and (own.value = other.value or (own.value_low < other.value_high and other.value_low < own.value_high))
  group by own.observation_id
)

select
  observations.observation_id,
  observations.series_id,
  published.region_key,
  case when territory.in_force then territory.territory_key else published.territory_key end as territory_key,
  observations.region_code,
  observations.indicator_code,
  observations.breakdown_code,
  observations.period_key,
  observations.period_start,
  observations.period_end,
  observations.span,
  observations.period_source,
  observations.measure,
  observations.price_basis,
  reference.region_key as reference_region_key,
  nullif(observations.reference_indicator_code, '') as reference_indicator_code,
  observations.value,
  observations.value_low,
  observations.value_high,
  nullif(observations.unit_code, '') as unit_code,
  display_value_of(observations.value, observations.measure, indicators.display_factor) as display_value,
  display_unit_of(observations.measure, observations.unit_code, indicators.display_unit) as display_unit,
  observations.qualifier,
  observations.status,
  observations.missing_mark,
  observations.comparability,
  observations.repair,
  observations.blocked_by,
  observations.published_on,
  observations.release_sha256,
  observations.place,
  observations.printed,
  observations.indicator_printed,
  observations.region_printed,
  coalesce(ordered.precedence, 1) as precedence,
  coalesce(agreeing.releases, 0) as corroborations,
  coalesce(ordered.precedence, 1) = 1 as is_latest
from observations
left join ordered on observations.observation_id = ordered.observation_id
left join agreeing on observations.observation_id = agreeing.observation_id
left join region_days as published
  on observations.region_code = published.region_code and observations.region_at is not distinct from published.on_day
left join region_days as territory
  on observations.region_code = territory.region_code and observations.territory_on is not distinct from territory.on_day
left join region_days as reference
  on observations.reference_region_code = reference.region_code and observations.region_at is not distinct from reference.on_day
left join regions on published.region_key = regions.region_key
left join indicators on observations.indicator_code = indicators.indicator_code
-- league tables, series and cross-sections then touch few row groups
order by observations.indicator_code, regions.province_code, regions.level, observations.period_end, observations.region_code, observations.observation_id
