/*
about: How long after the end of a period each bulletin and each indicator in it usually comes, as it could be learnt on a day from what was known by its end; a release of unknown day counts as known from the end of its period
about_zh: 截至某日（含）所知，各简报及其中各指标通常在期末后多少天发布；发布日未知者自其期末起视为已知
*/
create macro release_lag_as_of(known_on) as table
  with

  publications as (
    select * replace (case when period_end + cast(lag_days as integer) <= known_on then lag_days end as lag_days)
    from mart_publication
    where coalesce(published_on, period_end) <= known_on
  ),

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
      publisher,
      indicator_code,
      indicator_name,
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
    group by bulletin, publisher, indicator_code, indicator_name, period_kind
  ),

  wholes as (select * from learnt where indicator_code = ''),

  -- an excerpt may show that an indicator came, and never that it did not
  whole_issues as (
    select bulletin, period_kind, period_end
    from publications
    where indicator_code = '' and whole_from <= known_on
  ),

  whole_periods as (
    select bulletin, period_kind, count(*) as periods, max(period_end) as newest_period_end
    from whole_issues
    group by bulletin, period_kind
  ),

  presences as (
    select publications.bulletin, publications.indicator_code, publications.period_kind, count(*) as periods
    from publications
    join whole_issues
      on publications.bulletin = whole_issues.bulletin
      and publications.period_kind = whole_issues.period_kind
      and publications.period_end = whole_issues.period_end
    group by all
  ),

  excerpts as (
    select bulletin, period_kind, period_end
    from publications
    where indicator_code = '' and coalesce(whole_from > known_on, true)
  ),

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
      coalesce(whole_periods.periods, 0) as bulletin_periods,
      coalesce(
        learnt.indicator_code <> ''
        and whole_periods.periods > 4
        and presences.periods = whole_periods.periods - 1
        and learnt.newest_period_end < whole_periods.newest_period_end
        and whole_periods.newest_period_end = wholes.newest_period_end,
        false
      ) as has_vanished,
      learnt.publications >= 4 as is_judged
    from learnt
    left join wholes
      on learnt.bulletin = wholes.bulletin
      and learnt.period_kind = wholes.period_kind
    left join whole_periods
      on learnt.bulletin = whole_periods.bulletin
      and learnt.period_kind = whole_periods.period_kind
    left join presences
      on learnt.bulletin = presences.bulletin
      and learnt.indicator_code = presences.indicator_code
      and learnt.period_kind = presences.period_kind
  )

  select
    bulletin,
    publisher,
    indicator_code,
    indicator_name,
    period_kind,
    publications,
    cast(usual_lag_days as double) as usual_lag_days,
    cast(usual_lag_days as double) as display_value,
    '天' as display_unit,
    cast(spread_days as double) as spread_days,
    least_lag_days,
    most_lag_days,
    tolerance_days,
    newest_period_end,
    newest_published_on,
    newest_lag_days,
    cast(usual_before as double) as usual_lag_days_before,
    case
      when newest_lag_days is null then 'day_unknown'
      when publications_before < 4 then 'too_little_history'
      when newest_lag_days < usual_before - tolerance_before then 'early'
      when newest_lag_days > usual_before + tolerance_before then 'late'
      else 'as_usual'
    end as newest_judgement,
    case when is_judged then next_period_end end as next_period_end,
    case when is_judged then next_period_end + cast(ceil(usual_lag_days) as integer) end as expected_on,
    case when is_judged then next_period_end + cast(ceil(usual_lag_days) + tolerance_days as integer) end as late_after,
    bulletin_periods,
    has_vanished,
    indicator_code <> '' and (bulletin, period_kind, next_period_end) in (
      select (bulletin, period_kind, period_end) from excerpts
    ) as is_next_an_excerpt,
    is_judged
  from expected
  order by bulletin, indicator_code, period_kind
