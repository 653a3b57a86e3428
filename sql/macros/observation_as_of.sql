/*
about: The values that stood on a day, by what had been published until its end; values of unknown day count as known before all others, but not before the end of their period
about_zh: 截至某日（含）已公布的现行数值；发布日未知者视为最早，但不早于其参考期末
*/
create macro observation_as_of(known_on) as table
  select *
  from fct_observation
  where coalesce(published_on, period_end, known_on) <= known_on
  qualify row_number() over (partition by series_id, period_key order by precedence) = 1
