/*
about: Indicators, the concepts that are measured
about_zh: 指标维表
grain: one row per indicator
key: [indicator_code]
columns:
  indicator_code: {type: varchar, about: "Code, for example gdp", about_zh: "代码，如 gdp"}
  label_zh: {type: varchar, about: Name in Chinese, about_zh: 中文名}
  label_en: {type: varchar, about: Name in English, about_zh: 英文名}
  theme: {type: varchar, about: Field of statistics, about_zh: 专题}
  usual_measure: {type: varchar, about: How it is usually published, about_zh: 通常发布形式, codes: measure}
  display_unit: {type: varchar, about: Unit its levels are usually published in, about_zh: 水平值的通常单位}
  display_factor: {type: double, about: "Canonical units in one display unit, 1 where unknown", about_zh: 通常单位折合基准单位数}
  price_basis: {type: varchar, about: "Prices of level and growth; mixed is a nominal level with real growth", about_zh: "价格口径；mixed 指现价水平、可比价增速"}
  accumulation: {type: varchar, about: "ytd (from January), stock, period or avg", about_zh: "累计、时点、当期或平均"}
  additive_region: {type: varchar, about: "Whether regions sum to their parent: yes, partial (a residual is normal) or no", about_zh: "地区可加性：是、部分（有余项）、否"}
  frequency: {type: varchar, about: "M monthly, Q quarterly, A annual, I irregular", about_zh: "频率：月、季、年、不定期"}
  direction: {type: varchar, about: "Which way is better: higher, lower or neutral", about_zh: "方向：越高越好、越低越好、中性"}
*/
with

-- what is usually published as growth in per cent has a unit of its own for levels
indicators as (select *, coalesce(nullif(level_unit, ''), unit) as display_unit from vocabulary.indicator),
units as (select * from dim_unit)

select
  indicators.code as indicator_code,
  indicators.name_zh as label_zh,
  indicators.name_en as label_en,
  indicators.theme,
  indicators.measure as usual_measure,
  indicators.display_unit,
  coalesce(units.factor, 1) as display_factor,
  indicators.price_basis,
  indicators.accumulation,
  indicators.additive_region,
  indicators.frequency,
  indicators.direction
from indicators
left join units on indicators.display_unit = units.unit_code
order by indicator_code
