/*
about: A derived figure up to six decimals, for upper ends of intervals
about_zh: 推算值向上保留六位小数，用于区间上限
*/
create macro rounded_up(x) as
  cast(ceil(x * 1e6) / 1e6 as decimal(38,10))
