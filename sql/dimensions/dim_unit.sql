/*
about: Units of measure, printed and canonical
about_zh: 计量单位
grain: one row per unit
key: [unit_code]
columns:
  unit_code: {type: varchar, about: Symbol, about_zh: 符号}
  canonical_unit: {type: varchar, about: Unit that values of this dimension are stored in, about_zh: 存储所用的基准单位}
  factor: {type: double, about: How many canonical units one of it is, about_zh: 折合基准单位数}
  dimension: {type: varchar, about: What is measured, about_zh: 量纲}
  label_zh: {type: varchar, about: Name in Chinese, about_zh: 中文名}
  label_en: {type: varchar, about: Name in English, about_zh: 英文名}
*/
with

units as (select * from vocabulary.unit),
observations as (select * from lake.observation),

canonical as (
  select canonical_unit as unit_code, min(dimension) as dimension
  from units
  where canonical_unit not in (select symbol from units)
  group by canonical_unit
),

-- units composed of others, such as 元/人, have no row of their own in the vocabulary
composed as (
  select distinct unit_code
  from observations
  where
    unit_code <> ''
    and unit_code not in (select symbol from units)
    and unit_code not in (select canonical_unit from units)
)

select
  symbol as unit_code,
  canonical_unit,
  -- written as a number or as a fraction, 2000/3
  cast(split_part(factor, '/', 1) as double) / coalesce(cast(nullif(split_part(factor, '/', 2), '') as double), 1) as factor,
  dimension,
  symbol as label_zh,
  dimension || ' × ' || factor as label_en
from units
union all
select unit_code, unit_code, cast(1 as double), dimension, unit_code, dimension || ' × 1'
from canonical
union all
select unit_code, unit_code, cast(1 as double), 'composed', unit_code, 'composed × 1'
from composed
order by unit_code
