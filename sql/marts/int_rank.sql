/*
about: Ranks within each contest, competition style, with the ranks that rounding leaves possible
about_zh: 同场位次（并列同位次），及舍入所容许的位次区间
grain: one row per contest and region
as: step
columns:
  contest: {type: varchar}
  region_code: {type: varchar}
  rank: {type: bigint}
  rank_best: {type: bigint}
  rank_worst: {type: bigint}
  ties: {type: bigint, about: Other regions of the same rank, about_zh: 同位次的其他地区数}
  regions_ranked: {type: bigint}
*/
with

standings as (select * from int_standing),

-- ends of the rounding intervals in one descending order: how many lie above a point is then a running count
ends as (
  select contest, region_code, value_low as point, true as is_low from standings
  union all
  select contest, region_code, value_high, false from standings
),

counted as (
  select
    contest,
    region_code,
    is_low,
    count(*) filter (is_low) over (partition by contest order by point desc, is_low desc rows unbounded preceding) as lows_at_or_above,
    count(*) filter (not is_low) over (partition by contest order by point desc, is_low desc rows unbounded preceding) as highs_above
  from ends
),

bounds as (
  select
    contest,
    region_code,
    any_value(lows_at_or_above) filter (not is_low) + 1 as rank_best,
    any_value(highs_above) filter (is_low) as rank_worst
  from counted
  group by contest, region_code
),

ranked as (
  select
    contest,
    region_code,
    rank() over (partition by contest order by ranked_value desc) as rank,
    count(*) over (partition by contest, ranked_value) - 1 as ties,
    count(*) over (partition by contest) as regions_ranked
  from standings
)

select
  ranked.contest,
  ranked.region_code,
  ranked.rank,
  least(bounds.rank_best, ranked.rank) as rank_best,
  greatest(bounds.rank_worst, ranked.rank) as rank_worst,
  ranked.ties,
  ranked.regions_ranked
from ranked
join bounds on ranked.contest = bounds.contest and ranked.region_code = bounds.region_code
