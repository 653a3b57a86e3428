/*
about: Whether a value may take part in arithmetic - printed exactly, actual, and not blocked
about_zh: 数值可否参与运算：确数、实际数、未冻结
*/
create macro is_usable(value, blocked_by, qualifier, status) as
  value is not null and blocked_by = '' and qualifier = 'exact' and status not in ('estimated', 'withdrawn')
