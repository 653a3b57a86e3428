/*
about: Printed claims held against the data - verified, contradicted or unverifiable, with the arithmetic
about_zh: 陈述核对：属实、不符或无法核实，并附算式
grain: one row per claim
key: [claim_id]
columns:
  claim_id: {about: Claim, about_zh: 陈述, ref: fct_claim.claim_id}
  claim_kind: {like: fct_claim.claim_kind}
  of_measure: {like: fct_claim.of_measure}
  region_key: {about: Region the claim is about, about_zh: 所述地区, ref: dim_region.region_key}
  region_code: {like: fct_claim.region_code}
  region_name: {type: varchar, about: "Name of the region, empty where unresolved", about_zh: 地区名称}
  region_name_en: {type: varchar, about: "English name of the region, empty where none is known or it is unresolved", about_zh: "地区英文名，未知或未识别为空"}
  indicator_code: {about: Indicator, about_zh: 指标, ref: dim_indicator.indicator_code}
  indicator_name: {like: mart_target.indicator_name}
  indicator_name_en: {like: mart_target.indicator_name_en}
  scope_code: {like: fct_claim.scope_code}
  scope_printed: {like: fct_claim.scope_printed}
  predicate: {like: fct_claim.predicate}
  n: {like: fct_claim.n}
  period_key: {about: Reference period, about_zh: 参考期, ref: dim_period.period_key}
  verdict: {type: varchar, about: What the data say, about_zh: 核对结果, codes: claim_verdict}
  display_value: {type: double, about: "The number found in the data, null where there is none", about_zh: "数据所得，无则空"}
  display_unit: {type: varchar, about: "Unit of display_value: 位 (rank), 个 (regions), 个月 (months), empty without one", about_zh: 展示单位}
  arithmetic: {type: varchar, about: "How the verdict came about, or what is missing", about_zh: 核对算式或缺失说明（英文）}
  arithmetic_zh: {type: varchar, about: "The same in Chinese", about_zh: 核对算式或缺失说明}
  inputs: {type: varchar, about: "observation_id of the region's own figures, then of those it is compared with, separated by commas; of every month for a streak", about_zh: "本地观测值标识，其后为所比地区；连续记录为各月，以逗号分隔"}
  release_sha256: {like: fct_claim.release_sha256}
  place: {like: fct_claim.place}
  printed: {like: fct_claim.printed}
*/
with

claims as (select * from fct_claim),
league as not materialized (select * from mart_league_table),
latest as not materialized (select * from fct_latest),
peers as (select * from bridge_peer_group),
regions as (select * from dim_region),
indicators as (select * from dim_indicator),

described as (
  select
    claims.*,
    regions.region_name,
    regions.name_en as region_name_en,
    indicators.label_zh as indicator_name,
    indicators.label_en as indicator_name_en,
    regions.level as region_level,
    -- a province's scope means its counties for a county, and its cities for a city
    if(regions.level = 'county' and claims.scope_code = regions.province_code, claims.scope_code || '/county', claims.scope_code) as peer_group,
    if(claims.of_measure = 'level', 'level', 'growth') as metric
  from claims
  left join regions on claims.region_key = regions.region_key
  left join indicators on claims.indicator_code = indicators.indicator_code
),

ranks as (
  select
    described.claim_id,
    if(metric = 'level', level_rank, growth_rank) as found,
    if(metric = 'level', level_rank_best, growth_rank_best) as best,
    if(metric = 'level', level_rank_worst, growth_rank_worst) as worst,
    regions_ranked,
    regions_in_group,
    starts_with(predicate, 'rank <=') as is_bound,
    inputs
  from described
  join league
    on described.peer_group = league.peer_group
    and described.region_code = league.region_code
    and described.indicator_code = league.indicator_code
    and described.breakdown_code = league.breakdown_code
    and described.period_key = league.period_key
    and league.comparability = ''
  where claim_kind = 'rank' and n > 0 and described.span <> 'each_month'
),

judged_ranks as (
  select
    claim_id,
    case
      when found is null then 'unverifiable'
      when is_bound and worst <= n and regions_ranked = regions_in_group then 'verified'
      when is_bound and best > n then 'contradicted'
      when not is_bound and n = found and regions_ranked = regions_in_group then 'verified'
      when not is_bound and best > n then 'contradicted'
      when not is_bound and (n < best or n > worst) and regions_ranked = regions_in_group then 'contradicted'
      else 'unverifiable'
    end as verdict,
    cast(found as double) as display_value,
    '位' as display_unit,
    'rank ' || coalesce(cast(found as varchar), '?') || ' [' || coalesce(cast(best as varchar), '?') || ', ' || coalesce(cast(worst as varchar), '?')
      || '] of ' || regions_ranked || ' known among ' || regions_in_group || ', claimed ' || n as arithmetic,
    '第' || coalesce(cast(found as varchar), '?') || '位'
      || if(best = worst, '', '（可能在第' || coalesce(cast(best as varchar), '?') || '至' || coalesce(cast(worst as varchar), '?') || '位）')
      || '；' || regions_in_group || '个地区中已知' || regions_ranked || '个；称' || if(is_bound, '前', '第') || n || '位' as arithmetic_zh,
    inputs
  from ranks
  join described using (claim_id)
),

-- 连续13个月全市前三: the rank by the cumulative values of each month from the first to the last
months as (
  select
    claim_id,
    peer_group,
    region_code,
    indicator_code,
    breakdown_code,
    metric,
    cast(regexp_extract(predicate, '\d+') as bigint) as bound,
    last_day(unnest(generate_series(period_start, period_end, interval 1 month))) as month_end
  from described
  where span = 'each_month' and regexp_matches(predicate, '^rank <= \d+$')
),

ranked_months as (
  select
    months.claim_id,
    months.bound,
    months.month_end,
    bool_or(if(metric = 'level', level_rank_worst, growth_rank_worst) <= bound and regions_ranked = regions_in_group) as holds,
    bool_or(if(metric = 'level', level_rank_best, growth_rank_best) > bound) as is_broken,
    string_agg(league.inputs, ',' order by league.period_end, league.period_key) as inputs
  from months
  left join league
    on months.peer_group = league.peer_group
    and months.region_code = league.region_code
    and months.indicator_code = league.indicator_code
    and months.breakdown_code = league.breakdown_code
    and league.span = 'cumulative'
    and league.comparability = ''
    -- January and February are published as one
    and (
      league.period_end = months.month_end
      or (month(months.month_end) = 1 and league.period_end = last_day(months.month_end + interval 1 day))
    )
  group by months.claim_id, months.bound, months.month_end
),

judged_months as (
  select
    claim_id,
    case
      when count(*) filter (is_broken) > 0 then 'contradicted'
      when count(*) filter (holds) = count(*) then 'verified'
      else 'unverifiable'
    end as verdict,
    cast(count(*) filter (holds) as double) as display_value,
    '个月' as display_unit,
    'rank <= ' || any_value(bound) || ' in ' || count(*) filter (holds) || ' months, not in ' || count(*) filter (is_broken)
      || ', not known in ' || count(*) filter (not coalesce(holds or is_broken, false)) || ', claimed ' || count(*) as arithmetic,
    '居前' || any_value(bound) || '位：' || count(*) filter (holds) || '个月属实，' || count(*) filter (is_broken) || '个月不符，'
      || count(*) filter (not coalesce(holds or is_broken, false)) || '个月不详；称' || count(*) || '个月' as arithmetic_zh,
    string_agg(inputs, ',' order by month_end) as inputs
  from ranked_months
  group by claim_id
  having count(*) filter (holds is not null) > 0
),

own_values as (
  select described.claim_id, described.scope_code, described.n, described.peer_group, latest.*
  from described
  join latest
    on described.region_code = latest.region_code
    and described.indicator_code = latest.indicator_code
    and described.breakdown_code = latest.breakdown_code
    and described.period_key = latest.period_key
    and latest.measure = if(described.metric = 'level', 'level', 'yoy')
  where
    described.claim_kind = 'comparison'
    and described.predicate = 'exceeds'
    and latest.value is not null
    and latest.blocked_by = ''
    and latest.reference_region_key is null
  -- the value that nothing special is said of, growth in real terms
  qualify row_number() over (
    partition by described.claim_id
    order by latest.comparability <> '', list_position(['real', 'nominal', 'none', 'mixed'], latest.price_basis), latest.comparability, latest.observation_id
  ) = 1
),

-- 总量超全国25个省份: how many members of the scope lie below, certainly and possibly
compared as (
  select
    own_values.claim_id,
    any_value(own_values.n) as n,
    any_value(own_values.value) as value,
    any_value(own_values.display_unit) as unit,
    any_value(own_values.display_value) as shown,
    count(distinct others.region_code) filter (others.value_high <= own_values.value_low) as certainly_below,
    count(distinct others.region_code) filter (others.value_low < own_values.value_high) as possibly_below,
    count(distinct others.region_code) as known,
    count(distinct peers.region_code) as members,
    any_value(own_values.observation_id) as own_id,
    string_agg(distinct others.observation_id, ',' order by others.observation_id) as other_ids
  from own_values
  join peers
    on own_values.scope_code = peers.peer_group
    and own_values.region_code <> peers.region_code
    and own_values.period_end >= peers.valid_from
    and (peers.valid_to is null or own_values.period_end < peers.valid_to)
  left join latest as others
    on peers.region_code = others.region_code
    and own_values.indicator_code = others.indicator_code
    and own_values.breakdown_code = others.breakdown_code
    and own_values.period_key = others.period_key
    and own_values.measure = others.measure
    and own_values.comparability = others.comparability
    and own_values.price_basis = others.price_basis
    and others.value is not null and others.blocked_by = '' and others.reference_region_key is null
  group by own_values.claim_id
),

judged_comparisons as (
  select
    claim_id,
    case
      when certainly_below >= n then 'verified'
      when possibly_below + members - known < n then 'contradicted'
      else 'unverifiable'
    end as verdict,
    cast(certainly_below as double) as display_value,
    '个' as display_unit,
    shown || ' ' || unit || ' exceeds ' || certainly_below || ' of ' || known || ' known among ' || members || ', claimed ' || n as arithmetic,
    shown || unit || '，高于' || known || '个已知地区中的' || certainly_below || '个（共' || members || '个）；称' || n || '个' as arithmetic_zh,
    concat_ws(',', own_id, other_ids) as inputs
  from compared
),

judged as (
  select * from judged_ranks
  union all
  select * from judged_comparisons
  union all
  select * from judged_months
)

select
  described.claim_id,
  described.claim_kind,
  described.of_measure,
  described.region_key,
  described.region_code,
  coalesce(described.region_name, '') as region_name,
  coalesce(described.region_name_en, '') as region_name_en,
  described.indicator_code,
  coalesce(described.indicator_name, '') as indicator_name,
  coalesce(described.indicator_name_en, '') as indicator_name_en,
  described.scope_code,
  described.scope_printed,
  described.predicate,
  described.n,
  described.period_key,
  coalesce(judged.verdict, 'unverifiable') as verdict,
  judged.display_value,
  coalesce(judged.display_unit, '') as display_unit,
  coalesce(judged.arithmetic, case
    when described.region_key is null then 'the region is not resolved'
    when described.indicator_code is null then 'the indicator is not resolved'
    when described.scope_code = '' then 'it is not said within what'
    when described.period_key is null then 'no period is given'
    else 'no value of it for the region and period'
  end) as arithmetic,
  coalesce(judged.arithmetic_zh, case
    when described.region_key is null then '地区未能识别'
    when described.indicator_code is null then '指标未能识别'
    when described.scope_code = '' then '未说明在何范围内'
    when described.period_key is null then '未给出时期'
    else '该地区该时期无此值'
  end) as arithmetic_zh,
  coalesce(judged.inputs, '') as inputs,
  described.release_sha256,
  described.place,
  described.printed
from described
left join judged on described.claim_id = judged.claim_id
qualify row_number() over (partition by described.claim_id order by judged.verdict, judged.arithmetic) = 1
order by described.claim_id
