/*
about: Two regions side by side, for every series and period that both have on one comparability class and price basis; values of two rounds of estimates stand beside each other without a difference, and refusal says so
about_zh: 两地对比：双方皆有、口径与价格一致的序列与时期；核算轮次不同者并列而不求差，并注明原因
*/
create macro compare(region, other) as table
  select
    dim_indicator.label_zh as indicator,
    dim_indicator.label_en as indicator_en,
    dim_period.label_zh as period,
    one.measure,
    one.price_basis,
    one.display_value as value,
    two.display_value as other_value,
    case when vintage_of(one.status) = vintage_of(two.status) then one.display_value - two.display_value end as difference,
    case when one.measure = 'yoy' then '百分点' else one.display_unit end as difference_unit,
    case when vintage_of(one.status) = vintage_of(two.status) then '' else 'different_vintages' end as refusal
  from fct_latest as one
  join fct_latest as two
    on one.indicator_code = two.indicator_code
    and one.breakdown_code = two.breakdown_code
    and one.measure = two.measure
    and one.price_basis = two.price_basis
    and one.comparability = two.comparability
    and one.period_key = two.period_key
  join dim_indicator on one.indicator_code = dim_indicator.indicator_code
  join dim_period on one.period_key = dim_period.period_key
  where one.region_code = region and two.region_code = other and one.value is not null and two.value is not null
    and one.reference_region_key is null and two.reference_region_key is null
  order by dim_indicator.indicator_code, one.period_end, one.measure
