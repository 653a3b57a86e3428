/*
about: Values that a newer issue of a table carries on from an older one under a newer period, as a block nobody brought up to date does
about_zh: 新一期表格在新的参考期下沿用旧一期数字（整列或整表未更新）的数值
grain: one row per value blocked
rebuild: {issue: observation_id}
columns:
  observation_id: {type: varchar}
  blocked_by: {type: varchar}
*/
with

printed as not materialized (
  select
    *,
    grid_of(place) as grid,
    grid_column_of(place) as grid_column,
    hash(series_id, value)::hugeint as same_value
  from stg_observation
  where value is not null and period_end is not null and blocked_by = '' and rule like 'table%'
),

-- a few equal numbers are chance, or a matter that hardly moves; a whole column or table of them is not
blocks as materialized (
  select
    release_sha256,
    grid,
    grid_column,
    period_start,
    period_end,
    span,
    measure,
    count(*) as numbers,
    sum(same_value) as content
  from printed
  group by grouping sets (
    (release_sha256, grid, grid_column, period_start, period_end, span, measure),
    (release_sha256, grid, period_start, period_end, span, measure)
  )
  having count(*) >= 5 and count(distinct value) >= 4
),

stale as (
  select distinct
    newer.release_sha256,
    newer.grid,
    newer.grid_column,
    newer.period_start,
    newer.period_end,
    newer.span,
    newer.measure
  from blocks as newer
  join blocks as older
    on newer.content = older.content
    and newer.numbers = older.numbers
    and newer.measure = older.measure
    and newer.grid = older.grid
    and newer.grid_column is not distinct from older.grid_column
    and newer.release_sha256 <> older.release_sha256
    and newer.period_end > older.period_end
)

select distinct printed.observation_id, 'stale_block' as blocked_by
from printed
join stale
  on printed.release_sha256 = stale.release_sha256
  and printed.grid = stale.grid
  and (stale.grid_column is null or printed.grid_column = stale.grid_column)
  and printed.period_start = stale.period_start
  and printed.period_end = stale.period_end
  and printed.span = stale.span
  and printed.measure = stale.measure
