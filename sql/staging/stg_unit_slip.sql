/*
about: Values that a slip of units has moved by a hundred, a thousand or ten thousand, or that give a ratio for a percentage, by their own history and their siblings
about_zh: 疑为单位错位（百、千、万倍，或以比率充百分数）的数值，依本序列历史与同表其他地区判断
grain: one row per value blocked
rebuild: {issue: observation_id}
columns:
  observation_id: {type: varchar}
  blocked_by: {type: varchar}
*/
with

observations as not materialized (
  select
    *,
    -- the same months of other years: what a value is compared with
    hash(indicator_code, breakdown_code, measure, price_basis, span, comparability, reference_region_code, reference_indicator_code, region_code, month(period_end), date_diff('month', period_start, period_end)) as line,
    cast(value as double) as magnitude,
    cast(value_high as double) - cast(value_low as double) as width
  from stg_observation
  where value is not null and period_end is not null and blocked_by = ''
),

regions as (select * from stg_region),
indicators as (select * from vocabulary.indicator),

-- levels and shares: most lines never move by this much, and need no more than their least and greatest value
amounts as not materialized (
  select * from observations where measure in ('level', 'share', 'index') and magnitude > 0
),

wide_lines as (
  select line
  from amounts
  group by line
  having max(magnitude) > 35 * min(magnitude)
),

suspects as materialized (
  select
    observation_id, line, magnitude, period_end, published_on, region_code, indicator_code, breakdown_code, measure, span, period_start,
    dense_rank() over (partition by line order by period_end) as turn
  from amounts
  where line in (select line from wide_lines)
),

-- each value beside those of the two periods before and after, and beside other printings of itself
votes as (
  select
    one.observation_id,
    one.line,
    count(distinct other.period_end) filter (is_unit_slip(one.magnitude, other.magnitude)) as against,
    count(distinct other.period_end) filter (not is_unit_slip(one.magnitude, other.magnitude)) as in_favour
  from suspects as one
  join suspects as other
    on one.line = other.line
    and other.turn between one.turn - 2 and one.turn + 2
    and one.observation_id <> other.observation_id
  group by one.observation_id, one.line
),

outvoted as (
  select observation_id from votes where against >= 2 and in_favour <= 1 and against > in_favour
),

-- a region is no larger than the one it lies in
parents as not materialized (
  select
    regions.region_code,
    regions.parent_code,
    indicators.code as indicator_code
  from (select region_code, any_value(parent_code order by valid_from desc) as parent_code from regions group by region_code) as regions
  cross join (select code from indicators where additive_region in ('yes', 'partial')) as indicators
),

-- of two values alone the one above its parent slipped, or else the one published later, or else both are in doubt
pairs as (
  select
    one.*,
    other.published_on as other_published_on,
    one.magnitude > other.magnitude as is_greater
  from suspects as one
  -- two printings of one period are for reconciliation to compare
  join suspects as other on one.line = other.line and one.period_end <> other.period_end
  where
    one.line in (select line from suspects group by line having count(*) = 2)
    and is_unit_slip(one.magnitude, other.magnitude)
),

above_parent as (
  select distinct pairs.line, pairs.observation_id
  from pairs
  join parents on pairs.region_code = parents.region_code and pairs.indicator_code = parents.indicator_code
  join amounts as above
    on above.region_code = parents.parent_code
    and above.indicator_code = pairs.indicator_code
    and above.breakdown_code = pairs.breakdown_code
    and above.measure = pairs.measure
    and above.span = pairs.span
    and above.period_start = pairs.period_start
    and above.period_end = pairs.period_end
  where pairs.measure = 'level' and pairs.is_greater and pairs.magnitude > 1.5 * above.magnitude
),

settled as (
  select pairs.observation_id
  from pairs
  left join above_parent on pairs.line = above_parent.line
  where
    if(
      above_parent.line is not null,
      pairs.observation_id = above_parent.observation_id,
      pairs.published_on is null or pairs.other_published_on is null or pairs.published_on >= pairs.other_published_on
    )
),

-- growth as a ratio is far too small and printed far too finely; as a percentage of a percentage it is far too large
strange_growths as materialized (
  select *
  from observations
  where
    measure in ('yoy', 'mom', 'qoq', 'two_year_avg')
    and ((abs(magnitude) < 1 and magnitude <> 0 and width < 0.005) or abs(magnitude) >= 30)
),

comparable_growths as (
  select strange.observation_id, other.observation_id as other_id, other.magnitude, other.width
  from strange_growths as strange
  join observations as other on strange.line = other.line
  where other.period_end between strange.period_end - interval 37 month and strange.period_end + interval 37 month
  union
  select strange.observation_id, other.observation_id, other.magnitude, other.width
  from strange_growths as strange
  join observations as other
    on strange.release_sha256 = other.release_sha256
    and strange.indicator_code = other.indicator_code
    and strange.breakdown_code = other.breakdown_code
    and strange.measure = other.measure
    and strange.period_start = other.period_start
    and strange.period_end = other.period_end
    and strange.span = other.span
    and strange.region_code <> other.region_code
),

ranges as (
  select
    observation_id,
    quantile_cont(magnitude, 0.05) as least,
    quantile_cont(magnitude, 0.95) as greatest,
    median(abs(magnitude)) as usual,
    median(width) as usual_width,
    greatest(3, greatest - least) as spread
  from comparable_growths
  where other_id not in (select observation_id from strange_growths)
  group by observation_id
  having count(*) >= 3
),

growths as (
  select strange.observation_id
  from strange_growths as strange
  join ranges on strange.observation_id = ranges.observation_id
  where
    (
      abs(strange.magnitude) < 1
      and ranges.usual >= 1
      and ranges.usual_width > 50 * strange.width
      and 100 * strange.magnitude between ranges.least - ranges.spread and ranges.greatest + ranges.spread
    )
    or (
      abs(strange.magnitude) >= 30
      -- what falls to nothing falls by a hundred
      and strange.magnitude <> -100
      and abs(strange.magnitude) > 4 * greatest(abs(ranges.least), abs(ranges.greatest))
      -- the digits behind the last printed one are noughts
      and abs(strange.magnitude / (100 * ranges.usual_width) - round(strange.magnitude / (100 * ranges.usual_width))) < 1e-6
      and strange.magnitude / 100 between ranges.least - ranges.spread and ranges.greatest + ranges.spread
    )
)

select observation_id, 'unit_slip' as blocked_by from outvoted
union
select observation_id, 'unit_slip' from settled
union
select observation_id, 'unit_slip' from growths
