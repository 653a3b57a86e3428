/*
about: "Growth of a single quarter in per cent from cumulative growth (g) weighed by last year's cumulative levels (w): (g(q)w(q)-g(q-1)w(q-1))/(w(q)-w(q-1))"
about_zh: "由累计增速按上年累计水平加权推算当季增速：(g(q)w(q)-g(q-1)w(q-1))/(w(q)-w(q-1))"
*/
create macro growth_from_weights(g, w, g_before, w_before) as
  case when w > w_before then (g * w - g_before * w_before) / (w - w_before) end
