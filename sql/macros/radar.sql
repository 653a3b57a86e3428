/*
about: What is late, early or has vanished as of a day, and of what too little is known to judge; ceased is what has been due for more than 400 days
about_zh: 截至某日：迟发、早发、消失的内容，以及历史太少无法判断的内容；逾期超过 400 天的记为停更
*/
create macro radar(today) as table
  with

  judged as (
    select
      *,
      case
        when not is_judged then 'too_little_history'
        when has_vanished then 'vanished'
        -- the issue is here, and what of it is not says nothing
        when is_next_an_excerpt then null
        when late_after < today - 400 then 'ceased'
        when late_after < today then 'late'
        when newest_judgement in ('early', 'late') and newest_published_on >= today - 31
          then if(newest_judgement = 'early', 'early', 'came_late')
      end as finding
    from release_lag_as_of(today)
  ),

  -- an issue that has not come is said once, and not for each of its indicators
  missing_issues as (
    select bulletin, period_kind from judged where indicator_code = '' and finding in ('late', 'ceased')
  )

  select
    finding,
    bulletin,
    publisher,
    indicator_code,
    indicator_name,
    period_kind,
    case when finding in ('late', 'ceased') then next_period_end else newest_period_end end as period_end,
    case when finding in ('late', 'ceased') then expected_on end as expected_on,
    case
      when finding in ('late', 'ceased') then date_diff('day', expected_on, today)
      when finding in ('early', 'came_late') then newest_lag_days - usual_lag_days_before
    end as days,
    publications,
    usual_lag_days,
    spread_days
  from judged
  where
    finding is not null
    and (
      indicator_code = ''
      or finding = 'vanished'
      or (finding in ('late', 'ceased') and (bulletin, period_kind) not in (select (bulletin, period_kind) from missing_issues))
    )
  order by
    list_position(['late', 'vanished', 'early', 'came_late', 'ceased', 'too_little_history'], finding),
    days desc nulls last, bulletin, period_kind, indicator_code
