/*
about: The values that stand for a region code and an indicator, in order of time
about_zh: 某地区代码、某指标的现行数值，按时间排列
*/
create macro series(region, indicator) as table
  select
    fct_latest.period_end,
    dim_period.label_zh as period,
    fct_latest.measure,
    fct_latest.span,
    fct_latest.price_basis,
    fct_latest.display_value,
    fct_latest.display_unit,
    fct_latest.status,
    fct_latest.published_on,
    fct_latest.place
  from fct_latest
  join dim_period on fct_latest.period_key = dim_period.period_key
  where fct_latest.region_code = region and fct_latest.indicator_code = indicator and fct_latest.breakdown_code = ''
  order by fct_latest.period_end, fct_latest.measure, fct_latest.span, fct_latest.price_basis
