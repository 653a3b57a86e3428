/*
about: Difference of two values with rounding intervals; refuses values of different bases, so that a model that mixes them cannot be built
about_zh: 两个带舍入区间的数值之差；基础不同则报错，模型无法构建
*/
create macro difference_of(basis, value, low, high, basis_before, value_before, low_before, high_before) as
  case
    when basis is distinct from basis_before
      then error('values of different bases must not be subtracted: ' || coalesce(basis, '?') || ' and ' || coalesce(basis_before, '?'))
    else struct_pack(value := value - value_before, low := low - high_before, high := high - low_before)
  end
