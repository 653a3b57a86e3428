/*
about: Values that a newer issue of the same table no longer gives, as rows of that issue without a value
about_zh: 同一表新一期不再给出的数值（撤销记录）
grain: one row per value withdrawn
rebuild: {issue: release_sha256}
columns:
  observation_id: {type: varchar}
  series_id: {type: varchar}
  period_key: {type: varchar}
  territory_on: {type: date}
  release_sha256: {type: varchar}
  place: {type: varchar}
  ordinal: {type: integer}
  printed: {type: varchar}
  value_printed: {type: varchar}
  region_printed: {type: varchar}
  region_code: {type: varchar}
  region_at: {type: date}
  territory_as_of: {type: date}
  indicator_printed: {type: varchar}
  indicator_code: {type: varchar}
  breakdown_code: {type: varchar}
  period_printed: {type: varchar}
  period_start: {type: date}
  period_end: {type: date}
  span: {type: varchar}
  period_source: {type: varchar}
  measure: {type: varchar}
  price_basis: {type: varchar}
  reference_region_code: {type: varchar}
  reference_indicator_code: {type: varchar}
  value: {type: "decimal(38,10)"}
  value_low: {type: "decimal(38,10)"}
  value_high: {type: "decimal(38,10)"}
  unit_code: {type: varchar}
  unit_printed: {type: varchar}
  qualifier: {type: varchar}
  status: {type: varchar}
  missing_mark: {type: varchar}
  comparability: {type: varchar}
  repair: {type: varchar}
  blocked_by: {type: varchar}
  published_on: {type: date}
  rule: {type: varchar}
*/
with

observations as not materialized (select * from stg_observation),
releases as (select * from lake.release),

-- one table in several issues: a named series, or else releases of one source whose titles differ in dates alone;
-- an issue of an unknown day may be the older one, and what an issue has refused it has not dropped
issues as (
  select
    release_sha256,
    published_on,
    coalesce(cells_rejected, 0) = 0 as is_understood,
    case
      when issue_series <> '' then issue_series
      when source_id <> '' and title <> '' then source_id || '|' || title_without_dates(title)
    end as same_table
  from releases
  where published_on is not null and outcome = 'read'
),

-- the next issue that covers the same period: tables of other periods are never compared
periods as (
  select release_sha256, period_start, period_end, span, issues.published_on, issues.same_table, issues.is_understood
  from (
    select distinct release_sha256, period_start, period_end, span
    from lake.observation
    -- a sentence is free to leave out what an earlier one said
    where value is not null and period_end is not null and not starts_with(place, 'chars')
  )
  join issues using (release_sha256)
  where issues.same_table is not null
),

followed as (
  select
    release_sha256,
    period_key_of(period_start, period_end, span) as period_key,
    published_on,
    lead(release_sha256) over following as next_release,
    lead(published_on) over following as next_day,
    lead(is_understood) over following as next_is_understood
  from periods
  window following as (partition by same_table, period_start, period_end, span order by published_on, release_sha256)
),

compared as (select * from followed where next_day > published_on and next_is_understood),

cells as materialized (
  select observation_id, release_sha256, series_id, period_key, region_code, starts_with(place, 'chars') as is_prose
  from observations
  where
    release_sha256 in (select release_sha256 from compared union select next_release from compared)
    and value is not null
),

repeated as (
  select
    cells.observation_id,
    cells.release_sha256,
    cells.series_id,
    cells.period_key,
    cells.region_code,
    compared.next_release,
    compared.next_day,
    (compared.next_release, cells.series_id, cells.period_key) in (select (release_sha256, series_id, period_key) from cells) as is_repeated
  from cells
  join compared
    on cells.release_sha256 = compared.release_sha256
    and cells.period_key = compared.period_key
  where not cells.is_prose
),

-- an issue that repeats less than half of a period only looks back on it
dropped as (
  select *
  from repeated
  qualify not is_repeated and count(*) filter (is_repeated) over (partition by release_sha256, period_key) * 2 >= count(*) over (partition by release_sha256, period_key)
),

-- its row is still there: the region in that period, or the series in another
withdrawn as (
  select *
  from dropped
  where
    (next_release, region_code, period_key) in (select (release_sha256, region_code, period_key) from cells)
    or (next_release, series_id) in (select (release_sha256, series_id) from cells)
  qualify row_number() over (partition by series_id, period_key, next_release order by observation_id) = 1
),

-- where a mark stands in its place, that is the place
marks as (
  select release_sha256, series_id, period_key, min(place) as place, min_by(missing_mark, place) as mark
  from observations
  where value is null and release_sha256 in (select next_release from withdrawn)
  group by release_sha256, series_id, period_key
)

select
  statement_id(withdrawn.next_release, withdrawn.series_id || withdrawn.period_key, 0, 'withdrawal') as observation_id,
  observations.* exclude (observation_id) replace (
    withdrawn.next_release as release_sha256,
    coalesce(marks.place, '') as place,
    0 as ordinal,
    coalesce(marks.mark, '') as printed,
    '' as value_printed,
    cast(null as decimal(38,10)) as value,
    cast(null as decimal(38,10)) as value_low,
    cast(null as decimal(38,10)) as value_high,
    'exact' as qualifier,
    'withdrawn' as status,
    coalesce(marks.mark, '') as missing_mark,
    '' as repair,
    '' as blocked_by,
    withdrawn.next_day as published_on,
    'withdrawal' as rule
  )
from withdrawn
join observations on withdrawn.observation_id = observations.observation_id
left join marks
  on withdrawn.next_release = marks.release_sha256
  and withdrawn.series_id = marks.series_id
  and withdrawn.period_key = marks.period_key
