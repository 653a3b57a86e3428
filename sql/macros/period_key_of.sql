/*
about: Key of a reference period, null where there is none
about_zh: 参考期的键，无参考期时为空
*/
create macro period_key_of(period_start, period_end, span) as
  period_start || '/' || period_end || '/' || span
