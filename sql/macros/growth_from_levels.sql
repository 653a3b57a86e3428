/*
about: "Growth of a single quarter in per cent from cumulative levels (v) and cumulative growth (g) up to it and up to the quarter before: S/(B(q)-B(q-1))-1 with B = V/(1+g)"
about_zh: "由累计水平值与累计增速推算当季增速：S/(B(q)-B(q-1))-1，B=V/(1+g)"
*/
create macro growth_from_levels(v, g, v_before, g_before) as
  case
    when v / (1 + g / 100) - v_before / (1 + g_before / 100) > 0
      then 100 * ((v - v_before) / (v / (1 + g / 100) - v_before / (1 + g_before / 100)) - 1)
  end
