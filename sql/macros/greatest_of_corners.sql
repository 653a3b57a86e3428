/*
about: Greatest of the values a derived figure takes at the corners of its inputs' rounding intervals, null where one of them has none
about_zh: 输入舍入区间各角点结果的最大值，任一无解则为空
*/
create macro greatest_of_corners(a, b, c, d) as
  case when a is not null and b is not null and c is not null and d is not null then greatest(a, b, c, d) end
