/*
about: Numbers for what figures are compared by, so that the models after it compare one number instead of four texts
about_zh: 比较坐标的编号，供后续模型以一个整数代替四段文字比较
grain: one row per indicator, breakdown, comparability and period
as: step
columns:
  cell: {type: bigint}
  track: {type: bigint, about: "Cells that differ in the days of their period alone", about_zh: 仅参考期日期不同者同号}
  indicator_code: {type: varchar}
  breakdown_code: {type: varchar}
  comparability: {type: varchar}
  period_key: {type: varchar}
  period_end: {type: date}
  year: {type: bigint}
  month: {type: bigint}
  months: {type: bigint}
*/
with

latest as (select * from fct_latest),
periods as (select * from dim_period),

used as (
  select distinct indicator_code, breakdown_code, comparability, period_key
  from latest
  where measure in ('level', 'yoy') and value is not null
)

select
  row_number() over (order by used.indicator_code, periods.period_end, used.period_key, used.breakdown_code, used.comparability) as cell,
  dense_rank() over (order by used.indicator_code, used.breakdown_code, used.comparability, periods.span) as track,
  used.indicator_code,
  used.breakdown_code,
  used.comparability,
  used.period_key,
  periods.period_end,
  periods.year,
  periods.month,
  periods.months
from used
join periods on used.period_key = periods.period_key
