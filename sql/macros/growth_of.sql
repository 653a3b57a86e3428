/*
about: Growth of a value on an earlier one in per cent, with the interval that rounding leaves; refuses values of different bases, so that a model that mixes them cannot be built
about_zh: 两值之比的增速（%）及其舍入区间；基础不同则报错，模型无法构建
*/
create macro growth_of(basis, value, low, high, basis_before, value_before, low_before, high_before) as
  case
    when basis is distinct from basis_before
      then error('values of different bases must not be compared: ' || coalesce(basis, '?') || ' and ' || coalesce(basis_before, '?'))
    else struct_pack(
      value := rounded(100 * (cast(value as double) / cast(value_before as double) - 1)),
      low := rounded_down(100 * (cast(low as double) / cast(high_before as double) - 1)),
      high := rounded_up(100 * (cast(high as double) / cast(low_before as double) - 1)))
  end
