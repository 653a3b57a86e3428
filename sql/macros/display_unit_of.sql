/*
about: The unit of display_value_of
about_zh: display_value_of 的单位
*/
create macro display_unit_of(measure, unit_code, display_unit) as
  case when is_amount(measure) then coalesce(display_unit, unit_code) else coalesce(unit_code, '') end
