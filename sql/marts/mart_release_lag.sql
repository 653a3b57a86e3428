/*
about: Release radar - how long after the end of a period each bulletin and each indicator in it usually comes, learnt from published days, and what is expected next
about_zh: 发布雷达：各简报及其中各指标通常在期末后多少天发布（由发布日学得），以及下一次预计何时
grain: one row per bulletin, indicator (empty for the bulletin as a whole) and kind of period
key: [bulletin, indicator_code, period_kind]
columns:
  bulletin: {type: varchar, about: "Series of issues, or source, publisher and title without dates", about_zh: "期刊系列；无则为来源、发布单位与去期别的标题"}
  publisher: {type: varchar, about: "Publisher, empty where unknown", about_zh: "发布单位，未知为空"}
  indicator_code: {type: varchar, about: "Indicator, empty for the bulletin as a whole", about_zh: "指标代码，整份简报为空"}
  indicator_name: {type: varchar, about: "Name of the indicator in Chinese, empty for the bulletin as a whole", about_zh: "指标名称，整份简报为空"}
  period_kind: {type: varchar, about: "year: ends in December; quarter: in March, June or September; month: in another month", about_zh: "year 止于十二月；quarter 止于三、六、九月；month 止于其他月份"}
  publications: {type: bigint, about: Periods that were published on a known day, about_zh: 发布日已知的期数}
  usual_lag_days: {type: double, about: "Median of the days from the end of the period to its first publication, null without any", about_zh: "期末至首次发布天数的中位数，无则空"}
  display_value: {type: double, about: "The usual lag again, for display", about_zh: "通常时滞（展示值）"}
  display_unit: {type: varchar, about: Unit of display_value, about_zh: 展示单位}
  spread_days: {type: double, about: "Median absolute deviation of these days, null without any", about_zh: "上述天数的中位绝对偏差，无则空"}
  least_lag_days: {type: bigint, about: Fewest of these days, about_zh: 最少天数}
  most_lag_days: {type: bigint, about: Most of these days, about_zh: 最多天数}
  tolerance_days: {type: bigint, about: "Days beside the usual that are no news: three spreads of a normal distribution, at least 3", about_zh: "视为正常的偏差天数：三倍标准差当量，至少 3 天"}
  newest_period_end: {type: date, about: "End of the newest period it has, whether its day of publication is known or not", about_zh: 已有的最新一期期末（不论发布日是否已知）}
  newest_published_on: {type: date, about: "First day that period was published, to the precision known, null where unknown", about_zh: "该期首次发布日（按已知精度），未知为空"}
  newest_lag_days: {type: bigint, about: "Days from the end of that period to its publication, null where the day is not known", about_zh: "该期发布时滞，日期不详为空"}
  usual_lag_days_before: {type: double, about: "Median of the lags of the periods before it, null without any", about_zh: "其前各期时滞的中位数，无则空"}
  newest_judgement: {type: varchar, about: "as_usual, early or late, by the lags of the periods before it; day_unknown; too_little_history where fewer than 4 are known", about_zh: "按其前各期判断：as_usual 正常、early 早、late 迟；day_unknown 日期不详；不足 4 期为 too_little_history"}
  next_period_end: {type: date, about: "End of the period that comes next, by the months its periods have ended in; null where nothing is judged", about_zh: "按历来期末月份推定的下一期期末，不作判断则空"}
  expected_on: {type: date, about: "Day on which it usually comes, null where nothing is judged", about_zh: "通常发布日，不作判断则空"}
  late_after: {type: date, about: "Day after which it is late, null where nothing is judged", about_zh: "逾此日视为迟发，不作判断则空"}
  bulletin_periods: {type: bigint, about: Periods of this kind that issues of the bulletin report as their newest, about_zh: 该简报此类时期的期数}
  has_vanished: {type: boolean, about: "Whether all earlier periods of the bulletin, at least 4, have the indicator and the newest has not", about_zh: 此前各期（至少 4 期）均有而最新一期没有}
  is_judged: {type: boolean, about: Whether at least 4 periods with a known day are there to learn from, about_zh: 是否有至少 4 期已知发布日可供判断}
checks:
  known_kind: "period_kind in ('month', 'quarter', 'year')"
  judged_by_history: "is_judged = (publications >= 4)"
  expected_where_judged: "is_judged = (expected_on is not null)"
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
    case
      when month(reported.period_end) = 12 then 'year'
      when month(reported.period_end) % 3 = 0 then 'quarter'
      else 'month'
    end as period_kind,
    reported.period_end,
    min(issues.published_on) as published_on,
    min(date_diff('day', reported.period_end, issues.published_on)) filter (issues.is_day_known) as lag_days
  from reported
  join issues on reported.release_sha256 = issues.release_sha256
  group by all
),

publishers as (select bulletin, max(publisher) as publisher from issues group by bulletin),

compared as (
  select
    *,
    count(lag_days) over earlier as publications_before,
    median(lag_days) over earlier as usual_before,
    mad(lag_days) over earlier as spread_before,
    row_number() over (partition by bulletin, indicator_code, period_kind order by period_end desc) as age
  from publications
  window earlier as (
    partition by bulletin, indicator_code, period_kind
    order by period_end
    rows between unbounded preceding and 1 preceding
  )
),

learnt as (
  select
    bulletin,
    indicator_code,
    period_kind,
    count(lag_days) as publications,
    count(*) as periods,
    list(distinct month(period_end)) as months,
    median(lag_days) as usual_lag_days,
    mad(lag_days) as spread_days,
    min(lag_days) as least_lag_days,
    max(lag_days) as most_lag_days,
    max(period_end) as newest_period_end,
    any_value(published_on) filter (age = 1) as newest_published_on,
    any_value(lag_days) filter (age = 1) as newest_lag_days,
    any_value(publications_before) filter (age = 1) as publications_before,
    any_value(usual_before) filter (age = 1) as usual_before,
    any_value(spread_before) filter (age = 1) as spread_before
  from compared
  group by bulletin, indicator_code, period_kind
),

wholes as (select * from learnt where indicator_code = ''),

-- the first month after the newest in which a period of it has ended before
expected as (
  select
    learnt.*,
    list_min(list_transform(
      learnt.months,
      lambda ending: last_day(make_date(
        year(learnt.newest_period_end) + if(ending > month(learnt.newest_period_end), 0, 1), ending, 1
      ))
    )) as next_period_end,
    cast(greatest(3, ceil(3 * 1.4826 * learnt.spread_days)) as bigint) as tolerance_days,
    cast(greatest(3, ceil(3 * 1.4826 * learnt.spread_before)) as bigint) as tolerance_before,
    wholes.periods as bulletin_periods,
    wholes.newest_period_end as bulletin_newest_period_end,
    learnt.publications >= 4 as is_judged
  from learnt
  left join wholes
    on learnt.bulletin = wholes.bulletin
    and learnt.period_kind = wholes.period_kind
)

select
  expected.bulletin,
  publishers.publisher,
  expected.indicator_code,
  coalesce(indicators.label_zh, '') as indicator_name,
  expected.period_kind,
  expected.publications,
  cast(expected.usual_lag_days as double) as usual_lag_days,
  cast(expected.usual_lag_days as double) as display_value,
  '天' as display_unit,
  cast(expected.spread_days as double) as spread_days,
  expected.least_lag_days,
  expected.most_lag_days,
  expected.tolerance_days,
  expected.newest_period_end,
  expected.newest_published_on,
  expected.newest_lag_days,
  cast(expected.usual_before as double) as usual_lag_days_before,
  case
    when expected.newest_lag_days is null then 'day_unknown'
    when expected.publications_before < 4 then 'too_little_history'
    when expected.newest_lag_days < expected.usual_before - expected.tolerance_before then 'early'
    when expected.newest_lag_days > expected.usual_before + expected.tolerance_before then 'late'
    else 'as_usual'
  end as newest_judgement,
  case when expected.is_judged then expected.next_period_end end as next_period_end,
  case when expected.is_judged then expected.next_period_end + cast(ceil(expected.usual_lag_days) as integer) end as expected_on,
  case when expected.is_judged then expected.next_period_end + cast(ceil(expected.usual_lag_days) + expected.tolerance_days as integer) end as late_after,
  coalesce(expected.bulletin_periods, 0) as bulletin_periods,
  coalesce(
    expected.indicator_code <> ''
    and expected.bulletin_periods > 4
    and expected.newest_period_end < expected.bulletin_newest_period_end
    and expected.periods = expected.bulletin_periods - 1,
    false
  ) as has_vanished,
  expected.is_judged
from expected
join publishers on expected.bulletin = publishers.bulletin
left join indicators on expected.indicator_code = indicators.indicator_code
order by expected.bulletin, expected.indicator_code, expected.period_kind
