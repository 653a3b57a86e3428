/*
about: The values that stood on a day, by what had been published until its end; values of unknown day count as known before all others
about_zh: 截至某日（含）已公布的现行数值；发布日未知者视为最早
*/
create macro observation_as_of(known_on) as table
  select *
  from fct_observation
  where published_on is null or published_on <= known_on
  qualify row_number() over (partition by series_id, period_key order by precedence) = 1
