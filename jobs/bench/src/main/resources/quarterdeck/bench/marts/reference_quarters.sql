-- Quarters alone, levels and growth: as printed, the first cumulative one, or derived of one series of issues; growth on
-- the quarter before and of two years; and why there is none.
create temp macro growth_from_levels(v, g, u, h) as
  case when v / (1 + g / 100) - u / (1 + h / 100) > 0 then 100 * ((v - u) / (v / (1 + g / 100) - u / (1 + h / 100)) - 1) end;
create temp macro growth_from_weights(g, w, h, x) as case when w > x then (g * w - h * x) / (w - x) end;
create temp macro least_of(a, b, c, d) as case when a + b + c + d is not null then least(a, b, c, d) end;
create temp macro greatest_of(a, b, c, d) as case when a + b + c + d is not null then greatest(a, b, c, d) end;
create temp macro six(x) as cast(round(x, 6) as decimal(38, 10));
create temp macro six_down(x) as cast(floor(x * 1e6) / 1e6 as decimal(38, 10));
create temp macro six_up(x) as cast(ceil(x * 1e6) / 1e6 as decimal(38, 10));

create temp table line as
select
  row_number() over (order by indicator_code, region_code, territory_key, measure) as line,
  dense_rank() over (order by indicator_code, region_code, territory_key) as concept,
  dense_rank() over (order by indicator_code, region_code, measure) as family,
  *
from (select distinct region_code, territory_key, indicator_code, measure, price_basis from reference.fct_observation);

create temp table cumulative as
select
  line, concept, line.measure, 4 * year(period_end) + month(period_end) // 3 - 1 as turn, fact.observation_id, fact.region_key,
  unit_code, published_on, fact.precedence, release_key, if(fact.status = 'verified', revised_key, first_key) as issues_key,
  coalesce(placed.is_single_vintage, true) as is_single_vintage, value, value_low, value_high, span
from reference.fct_observation as fact
join issue on fact.release_sha256 = issue.release_sha256
join line
  on fact.region_code = line.region_code and fact.territory_key = line.territory_key
  and fact.indicator_code = line.indicator_code and fact.measure = line.measure
left join placed on fact.observation_id = placed.observation_id
where fact.span in ('cumulative', 'single');

-- the two cumulative values of one series of issues that may be subtracted
create temp table pair as
select
  later.line, later.concept, later.measure, later.turn, later.issues_key, later.observation_id, later.region_key,
  later.unit_code, later.published_on, later.release_key, later.value, later.value_low, later.value_high,
  earlier.observation_id as id_before, earlier.release_key as release_before, earlier.value as value_before,
  earlier.value_low as before_low, earlier.value_high as before_high
from cumulative as later
join cumulative as earlier
  on later.line = earlier.line and later.turn = earlier.turn + 1 and later.issues_key = earlier.issues_key
where
  later.span = 'cumulative' and earlier.span = 'cumulative' and later.turn % 4 > 0
  and later.is_single_vintage and earlier.is_single_vintage
qualify row_number() over (
  partition by later.line, later.turn order by later.precedence, earlier.precedence, earlier.observation_id) = 1;

create temp table derived as
with levels as (
  select
    concept, turn, release_key, release_before, observation_id || ',' || id_before as ids, cast(value as double) as v,
    cast(value_low as double) as v_low, cast(value_high as double) as v_high, cast(value_before as double) as u,
    cast(before_low as double) as u_low, cast(before_high as double) as u_high
  from pair where measure = 'level'
),
growths as (
  select
    pair.line, pair.turn, pair.issues_key, pair.observation_id, pair.region_key, pair.unit_code, pair.published_on,
    pair.observation_id || ',' || pair.id_before as ids, own.ids as own_ids, year_before.ids as ids_before,
    cast(value as double) as g, cast(value_low as double) as g_low, cast(value_high as double) as g_high,
    cast(value_before as double) as h, cast(before_low as double) as h_low, cast(before_high as double) as h_high,
    if(own.v is null, year_before.v, own.v) as v, if(own.v is null, year_before.v_low, own.v_low) as v_low,
    if(own.v is null, year_before.v_high, own.v_high) as v_high, if(own.v is null, year_before.u, own.u) as u,
    if(own.v is null, year_before.u_low, own.u_low) as u_low, if(own.v is null, year_before.u_high, own.u_high) as u_high
  from pair
  left join levels as own
    on pair.concept = own.concept and pair.turn = own.turn and pair.release_key = own.release_key
    and pair.release_before = own.release_before
  left join levels as year_before on pair.concept = year_before.concept and pair.turn = year_before.turn + 4
  where pair.measure = 'yoy' and coalesce(own.v, year_before.v) is not null
)
select
  line, turn, issues_key, observation_id, region_key, unit_code, published_on, 'difference_of_issues' as method,
  observation_id || ',' || id_before as inputs, value - value_before as value, value_low - before_high as value_low,
  value_high - before_low as value_high
from pair where measure = 'level'
union all
select
  line, turn, issues_key, observation_id, region_key, unit_code, published_on, 'growth_from_levels',
  concat_ws(',', ids, own_ids), six(growth_from_levels(v, g, u, h)) as middle,
  six_down(least_of(growth_from_levels(v_low, g_low, u_low, h_high), growth_from_levels(v_low, g_low, u_high, h_high),
    growth_from_levels(v_high, g_low, u_low, h_high), growth_from_levels(v_high, g_low, u_high, h_high))) as low,
  six_up(greatest_of(growth_from_levels(v_low, g_high, u_low, h_low), growth_from_levels(v_low, g_high, u_high, h_low),
    growth_from_levels(v_high, g_high, u_low, h_low), growth_from_levels(v_high, g_high, u_high, h_low))) as high
from growths where own_ids is not null and middle is not null and low is not null and high is not null
union all
select
  line, turn, issues_key, observation_id, region_key, unit_code, published_on, 'growth_from_weights',
  concat_ws(',', ids, ids_before), six(growth_from_weights(g, v, h, u)) as middle,
  six_down(least_of(growth_from_weights(g_low, v_low, h_high, u_low), growth_from_weights(g_low, v_low, h_high, u_high),
    growth_from_weights(g_low, v_high, h_high, u_low), growth_from_weights(g_low, v_high, h_high, u_high))) as low,
  six_up(greatest_of(growth_from_weights(g_high, v_low, h_low, u_low), growth_from_weights(g_high, v_low, h_low, u_high),
    growth_from_weights(g_high, v_high, h_low, u_low), growth_from_weights(g_high, v_high, h_low, u_high))) as high
from growths where own_ids is null and middle is not null and low is not null and high is not null;

-- what is printed of a quarter first, what is derived of it beside, and the quarters of which a cumulative value alone is known
create temp table quarter as
with published as (
  select * from cumulative
  where span = 'single' or turn % 4 = 0
  qualify row_number() over (partition by line, turn order by span = 'single' desc, precedence, observation_id) = 1
),
asked as (
  select * from cumulative
  where span = 'cumulative'
  qualify row_number() over (partition by line, turn order by precedence, observation_id) = 1
),
regular as (
  select * from asked qualify turn % 4 < 3 or count(*) over (partition by line, turn // 4) > 1
)
select
  line, turn, coalesce(published.region_key, derived.region_key, regular.region_key) as region_key,
  coalesce(published.unit_code, derived.unit_code, regular.unit_code) as unit_code,
  coalesce(published.published_on, derived.published_on, regular.published_on) as published_on,
  coalesce(published.value, derived.value) as value,
  if(published.value is null, derived.value_low, published.value_low) as value_low,
  if(published.value is null, derived.value_high, published.value_high) as value_high,
  case when published.span = 'cumulative' then 'first_quarter' when published.span = 'single' then 'published' else coalesce(derived.method, '') end as method,
  coalesce(published.observation_id, derived.inputs, '') as inputs, published.value as published_value,
  derived.value as derived_value, derived.value_low as derived_low, derived.value_high as derived_high,
  coalesce(derived.method, '') as derived_method, coalesce(derived.inputs, '') as derived_inputs,
  if(published.value is null, derived.issues_key, published.release_key) as vintage_key
from regular
full join published using (line, turn)
left join derived using (line, turn);

create table reference.mart_quarter as
with levels as (select quarter.* from quarter join line using (line) where measure = 'level' and value_low > 0),
growths as (select quarter.* from quarter join line using (line) where measure = 'yoy' and value_low > -100),
-- of what is refused, what is known of the quarter before tells why
known as (select distinct family, line, turn from quarter join line using (line)),
reasons as (
  select quarter.line, quarter.turn, bool_or(line.line = known.line) as same_line
  from quarter
  join line on quarter.line = line.line
  join known on line.family = known.family and quarter.turn = known.turn + 1
  where quarter.value is null and quarter.turn % 4 > 0
  group by all
),
quotients as (
  select
    later.*, later.inputs || ',' || before.inputs as both_inputs,
    six(100 * (cast(later.value as double) / cast(before.value as double) - 1)) as middle,
    six_down(100 * (cast(later.value_low as double) / cast(before.value_high as double) - 1)) as low,
    six_up(100 * (cast(later.value_high as double) / cast(before.value_low as double) - 1)) as high
  from levels as later
  join levels as before on later.line = before.line and later.turn = before.turn + 1 and later.vintage_key = before.vintage_key
),
chained as (
  select
    later.*, later.inputs || ',' || before.inputs as both_inputs,
    six(100 * (sqrt((1 + cast(later.value as double) / 100) * (1 + cast(before.value as double) / 100)) - 1)) as middle,
    six_down(100 * (sqrt((1 + cast(later.value_low as double) / 100) * (1 + cast(before.value_low as double) / 100)) - 1)) as low,
    six_up(100 * (sqrt((1 + cast(later.value_high as double) / 100) * (1 + cast(before.value_high as double) / 100)) - 1)) as high
  from growths as later
  join growths as before on later.line = before.line and later.turn = before.turn + 4
),
together as (
  select
    quarter.*, measure,
    case
      when value is not null then ''
      when reasons.line is null then 'no_earlier_quarter'
      when same_line and measure = 'yoy' then 'no_weights'
      when same_line then 'different_vintages'
      else 'different_territories'
    end as refusal
  from quarter join line on quarter.line = line.line
  left join reasons on quarter.line = reasons.line and quarter.turn = reasons.turn
  union all
  select
    line, turn, region_key, '%', published_on, middle, low, high, 'growth_on_quarter', both_inputs, null, middle, low,
    high, 'growth_on_quarter', both_inputs, vintage_key, 'qoq', ''
  from quotients
  union all
  select
    line, turn, region_key, unit_code, published_on, middle, low, high, 'two_year_average', both_inputs, null, middle, low,
    high, 'two_year_average', both_inputs, vintage_key, 'two_year_avg', ''
  from chained
),
vintage as (
  select release_key as vintage_key, release_sha256 as vintage from issue
  union all select distinct first_key, issue_series || '|first' from issue
  union all select distinct revised_key, issue_series || '|revised' from issue
)
select
  (turn // 4) || 'Q' || (turn % 4 + 1) as quarter_label, turn // 4 as year, turn % 4 + 1 as quarter, together.region_key,
  line.territory_key, line.region_code, region_name, region.name_en as region_name_en, line.indicator_code, indicator_name,
  indicator_name_en, '' as breakdown_code, '' as comparability, together.measure, price_basis, value, value_low, value_high,
  unit_code, if(together.measure = 'level', cast(value as double) / display_factor, cast(value as double)) as display_value,
  if(together.measure = 'level', display_unit, unit_code) as display_unit, method, inputs, refusal, published_value,
  derived_value, derived_low, derived_high, derived_method, derived_inputs, coalesce(vintage, '') as vintage, published_on
from together
join line on together.line = line.line
join region on together.region_key = region.region_key
join indicator on line.indicator_code = indicator.indicator_code
left join vintage on together.vintage_key = vintage.vintage_key
order by together.line * 65536 + turn;
