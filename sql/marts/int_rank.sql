/*
about: Ranks of level and growth within each peer group, competition style, with the ranks that rounding leaves possible
about_zh: 同组内水平与增速的位次（并列同位次），及舍入所容许的位次区间
grain: one row per peer group and figure
as: step
columns:
  peer_order: {type: bigint, about: Place of the group in the order of groups, about_zh: 组的排列序号}
  figure: {type: bigint}
  cell: {type: bigint}
  region_code: {type: varchar}
  level_rank: {type: bigint}
  level_rank_best: {type: bigint}
  level_rank_worst: {type: bigint}
  levels_ranked: {type: bigint}
  growth_rank: {type: bigint}
  growth_rank_best: {type: bigint}
  growth_rank_worst: {type: bigint}
  growth_ties: {type: bigint, about: Other regions of the same rank, about_zh: 同位次的其他地区数}
  growths_ranked: {type: bigint}
*/
with

figures as (select * from int_figure),
peers as (select *, dense_rank() over (order by peer_group) as peer_order from bridge_peer_group),

standings as (
  select
    peers.peer_order,
    figures.figure,
    figures.cell,
    figures.region_code,
    -- what is ranked together, in one number
    2 * (peers.peer_order * 4294967296 + figures.cell) + if(figures.level is null, 0, 1) as level_contest,
    2 * (peers.peer_order * 4294967296 + figures.cell) + if(figures.growth is null, 0, 1) as growth_contest,
    figures.level,
    figures.level_low,
    figures.level_high,
    cast(round(figures.growth, 1) as decimal(38,10)) as growth,
    figures.growth_low,
    figures.growth_high
  from figures
  join peers
    on figures.region_code = peers.region_code
    and figures.period_end >= peers.valid_from
    and (peers.valid_to is null or figures.period_end < peers.valid_to)
),

-- certainly above are those whose lower end reaches the upper end of this one; possibly, whose upper end passes its lower;
-- levels and growths in turn, so that rows are brought together once for each
levels_counted as (
  select
    *,
    rank() over levels as level_rank_found,
    count(*) over (levels range between unbounded preceding and unbounded following) as levels_found,
    count(*) over (partition by level_contest order by level_low desc range between unbounded preceding and level_high - level_low preceding) as levels_certainly_above,
    if(
      level_high > level_low,
      count(*) over (partition by level_contest order by level_high desc range between unbounded preceding and greatest(level_high - level_low - 0.0000000001, 0) following),
      rank() over (partition by level_contest order by level_high desc) - 1
    ) as levels_possibly_above
  from standings
  window levels as (partition by level_contest order by level desc)
),

counted as (
  select
    *,
    rank() over growths as growth_rank_found,
    count(*) over (growths range between current row and current row) - 1 as growth_ties_found,
    count(*) over (growths range between unbounded preceding and unbounded following) as growths_found,
    count(*) over (partition by growth_contest order by growth_low desc range between unbounded preceding and growth_high - growth_low preceding) as growths_certainly_above,
    if(
      growth_high > growth_low,
      count(*) over (partition by growth_contest order by growth_high desc range between unbounded preceding and greatest(growth_high - growth_low - 0.0000000001, 0) following),
      rank() over (partition by growth_contest order by growth_high desc) - 1
    ) as growths_possibly_above
  from levels_counted
  window growths as (partition by growth_contest order by growth desc)
)

select
  peer_order,
  figure,
  cell,
  region_code,
  if(level is null, null, level_rank_found) as level_rank,
  if(level is null, null, least(levels_certainly_above + 1, level_rank_found)) as level_rank_best,
  if(level is null, null, greatest(levels_possibly_above, level_rank_found)) as level_rank_worst,
  if(level is null, null, levels_found) as levels_ranked,
  if(growth is null, null, growth_rank_found) as growth_rank,
  if(growth is null, null, least(growths_certainly_above + 1, growth_rank_found)) as growth_rank_best,
  if(growth is null, null, greatest(growths_possibly_above, growth_rank_found)) as growth_rank_worst,
  if(growth is null, null, growth_ties_found) as growth_ties,
  if(growth is null, null, growths_found) as growths_ranked
from counted
