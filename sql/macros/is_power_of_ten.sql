/*
about: Whether one value is about ten, a hundred, … times the other, or a tenth, … of it, as a slip of units makes it
about_zh: 两值之比是否约为 10 的整数次幂（单位错误的特征）
*/
create macro is_power_of_ten(value, other) as
  case
    when value is null or other is null or sign(value) * sign(other) <= 0 then false
    else abs(round(log10(cast(value as double) / cast(other as double)))) >= 1
      and abs(log10(cast(value as double) / cast(other as double)) - round(log10(cast(value as double) / cast(other as double)))) < 0.02
  end
