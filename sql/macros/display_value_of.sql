/*
about: A canonical value in the unit people expect
about_zh: 换算为习惯单位的数值
*/
create macro display_value_of(value, measure, display_factor) as
  cast(case when is_amount(measure) then cast(value as double) / cast(coalesce(display_factor, 1) as double) else value end as double)
