/*
about: Which periods each bulletin, and each indicator in it, has reported as its newest, and when first - what the release radar learns from
about_zh: 各简报及其中各指标作为最新一期报告过的时期及其首次发布日——发布雷达由此学习
grain: one row per bulletin, indicator (empty for the bulletin as a whole) and end of period
key: [bulletin, indicator_code, period_end]
columns:
  bulletin: {type: varchar, about: "Series of issues, or source, publisher and title without dates", about_zh: "期刊系列；无则为来源、发布单位与去期别的标题"}
  publisher: {type: varchar, about: "Publisher, empty where unknown", about_zh: "发布单位，未知为空"}
  indicator_code: {type: varchar, about: "Indicator, empty for the bulletin as a whole", about_zh: "指标代码，整份简报为空"}
  indicator_name: {type: varchar, about: "Name of the indicator in Chinese, empty for the bulletin as a whole", about_zh: "指标名称，整份简报为空"}
  indicator_name_en: {type: varchar, about: "Name of the indicator in English, empty for the bulletin as a whole", about_zh: "指标英文名，整份简报为空"}
  period_kind: {type: varchar, about: "year: ends in December; quarter: in March, June or September; month: in another month", about_zh: "year 止于十二月；quarter 止于三、六、九月；month 止于其他月份"}
  period_end: {type: date, about: End of the period, about_zh: 期末}
  published_on: {type: date, about: "First day it was published, to the precision known, null where unknown", about_zh: "首次发布日（按已知精度），未知为空"}
  lag_days: {type: bigint, about: "Days from the end of the period to its first publication on a known day, null without any", about_zh: "期末至首次发布（日期确知者）的天数，无则空"}
  display_value: {type: double, about: "The lag again, for display", about_zh: "时滞（展示值）"}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  whole_from: {type: date, about: "First day on which it was published by an issue that is no excerpt, or the end of the period where that day is unknown; null where all are excerpts", about_zh: "首个非摘录期次的发布日（不详则为期末）；全为摘录则空"}
checks:
  known_kind: "period_kind in ('month', 'quarter', 'year')"
*/
with

observations as not materialized (select * from fct_observation),
releases as (select * from dim_release),
indicators as (select * from dim_indicator),

issues as (
  select
    release_sha256,
    coalesce(
      nullif(issue_series, ''),
      nullif(concat_ws(' · ', nullif(source_id, ''), nullif(publisher, ''), nullif(title_without_dates(title), '')), ''),
      release_sha256
    ) as bulletin,
    coalesce(publisher, '') as publisher,
    published_on,
    is_excerpt,
    coalesce(published_precision, 'day') in ('day', '') as is_day_known
  from releases
  where outcome = 'read'
),

-- what an issue reports besides, for comparison, was published before
newest as (
  select observations.release_sha256, observations.indicator_code, max(observations.period_end) as period_end
  from observations
  join releases on observations.release_sha256 = releases.release_sha256
  where
    observations.value is not null
    and observations.status not in ('estimated', 'withdrawn')
    and observations.period_end is not null
    and (releases.published_on is null or observations.period_end < releases.published_on)
  group by observations.release_sha256, observations.indicator_code
),

reported as (
  select release_sha256, indicator_code, period_end from newest
  union all
  select release_sha256, '' as indicator_code, max(period_end) as period_end from newest group by release_sha256
),

publications as (
  select
    issues.bulletin,
    reported.indicator_code,
    reported.period_end,
    min(issues.published_on) as published_on,
    min(date_diff('day', reported.period_end, issues.published_on)) filter (issues.is_day_known) as lag_days,
    min(coalesce(issues.published_on, reported.period_end)) filter (not issues.is_excerpt) as whole_from
  from reported
  join issues on reported.release_sha256 = issues.release_sha256
  group by all
),

publishers as (select bulletin, max(publisher) as publisher from issues group by bulletin)

select
  publications.bulletin,
  publishers.publisher,
  publications.indicator_code,
  coalesce(indicators.label_zh, '') as indicator_name,
  coalesce(indicators.label_en, '') as indicator_name_en,
  case
    when month(publications.period_end) = 12 then 'year'
    when month(publications.period_end) % 3 = 0 then 'quarter'
    else 'month'
  end as period_kind,
  publications.period_end,
  publications.published_on,
  publications.lag_days,
  cast(publications.lag_days as double) as display_value,
  '天' as display_unit,
  publications.whole_from
from publications
join publishers on publications.bulletin = publishers.bulletin
left join indicators on publications.indicator_code = indicators.indicator_code
order by publications.bulletin, publications.indicator_code, publications.period_end
