/*
about: A derived figure down to six decimals, for lower ends of intervals
about_zh: 推算值向下保留六位小数，用于区间下限
*/
create macro rounded_down(x) as
  cast(floor(x * 1e6) / 1e6 as decimal(38,10))
