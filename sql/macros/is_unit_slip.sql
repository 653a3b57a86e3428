/*
about: Whether one positive value is about a hundred, a thousand or ten thousand times the other, or that fraction of it, and no change of a few years explains it
about_zh: 两个正值之比是否约为百、千、万倍或其倒数（单位错位），超出数年间的正常变化
*/
create macro is_unit_slip(value, other) as
  abs(log10(cast(value as double) / cast(other as double))) between 1.55 and 4.45
