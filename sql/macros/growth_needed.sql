/*
about: "Growth the rest of the year needs for the whole to reach a goal, in per cent: (G - W g)/(1 - W)"
about_zh: "为实现全年目标，余下时段须达到的增速：(G-W·g)/(1-W)"
*/
create macro growth_needed(goal, growth_so_far, weight_so_far) as
  (goal - weight_so_far * cast(growth_so_far as double)) / (1 - weight_so_far)
