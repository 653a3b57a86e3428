/*
about: "Average growth of two years in per cent: √((1+g)(1+h))-1"
about_zh: "两年平均增速：√((1+g)(1+h))-1"
*/
create macro two_year_average(g, h) as
  100 * (sqrt((1 + cast(g as double) / 100) * (1 + cast(h as double) / 100)) - 1)
