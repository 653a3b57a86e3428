/*
about: Whether a measure is expressed in the unit of its indicator, and not in per cent or points
about_zh: 该度量是否以指标本身的单位计
*/
create macro is_amount(measure) as measure in ('level', 'change_amount')
