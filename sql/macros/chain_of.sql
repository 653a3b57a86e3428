/*
about: Average growth of two years in per cent with its interval; refuses growth rates of different bases, so that a model that chains them cannot be built
about_zh: 两年平均增速（%）及其区间；基础不同则报错，模型无法构建
*/
create macro chain_of(basis, value, low, high, basis_before, value_before, low_before, high_before) as
  case
    when basis is distinct from basis_before
      then error('growth rates of different bases must not be chained: ' || coalesce(basis, '?') || ' and ' || coalesce(basis_before, '?'))
    else struct_pack(
      value := rounded(two_year_average(value, value_before)),
      low := rounded_down(two_year_average(low, low_before)),
      high := rounded_up(two_year_average(high, high_before)))
  end
