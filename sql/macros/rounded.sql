/*
about: A derived figure to six decimals
about_zh: 推算值保留六位小数
*/
create macro rounded(x) as
  cast(round(x, 6) as decimal(38,10))
