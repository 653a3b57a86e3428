/*
about: Reference periods that occur
about_zh: 参考期维表
grain: one row per first day, last day and span
key: [period_key]
columns:
  period_key: {type: varchar, about: Key start/end/span, about_zh: "键，起/止/跨度"}
  period_start: {type: date, about: First day, about_zh: 起始日}
  period_end: {type: date, about: "Last day; a stock starts and ends on it", about_zh: "终止日；时点数起止同日"}
  span: {type: varchar, about: "cumulative, single, each_month or stock", about_zh: "累计、当期、各月、时点", codes: span}
  year: {type: bigint, about: Year of the last day, about_zh: 年份}
  quarter: {type: bigint, about: "Quarter that ends with the period, null where none does", about_zh: "期末所在季度，非季末为空"}
  month: {type: bigint, about: Month of the last day, about_zh: 期末月份}
  months: {type: bigint, about: "Months in the period, 0 for a stock", about_zh: "月数，时点为 0"}
  quarter_label: {type: varchar, about: "For example 2025Q3, empty where the period ends within a quarter", about_zh: "如 2025Q3，非季末为空"}
  label_zh: {type: varchar, about: Label in Chinese, about_zh: 中文标签}
  label_en: {type: varchar, about: Label in English, about_zh: 英文标签}
*/
with

observations as (select * from lake.observation),
claims as (select * from lake.claim),
targets as (select * from lake.target),
projects as (select * from lake.project),

used as (
  select period_start, period_end, span from observations
  union
  select period_start, period_end, span from claims
  union
  select period_start, period_end, span from targets
  union
  select period_start, period_end, span from projects
),

measured as (
  select
    period_start,
    period_end,
    span,
    year(period_end) as year,
    month(period_end) as month,
    case when span = 'stock' then 0 else date_diff('month', period_start, period_end) + 1 end as months,
    period_end = last_day(period_end) and month(period_end) % 3 = 0 as ends_quarter
  from used
  where period_start is not null and period_end is not null
)

select
  period_key_of(period_start, period_end, span) as period_key,
  period_start,
  period_end,
  span,
  year,
  case when ends_quarter then month // 3 end as quarter,
  month,
  months,
  case when ends_quarter then year || 'Q' || (month // 3) else '' end as quarter_label,
  case
    when span = 'stock' then strftime(period_end, '%Y年') || month || '月末'
    when months % 12 = 0 and month = 12 and months = 12 then year || '年'
    when months = 1 then year || '年' || month || '月'
    when span = 'single' and months = 3 and ends_quarter then year || '年' || ['一', '二', '三', '四'][month // 3] || '季度'
    when year(period_start) = year then year || '年' || month(period_start) || '—' || month || '月'
    else year(period_start) || '年' || month(period_start) || '月—' || year || '年' || month || '月'
  end || case when span = 'each_month' then '（各月）' else '' end as label_zh,
  case
    when span = 'stock' then 'end of ' || strftime(period_end, '%b %Y')
    when months = 12 and month = 12 then cast(year as varchar)
    when months = 1 then strftime(period_end, '%b %Y')
    when span = 'single' and months = 3 and ends_quarter then 'Q' || (month // 3) || ' ' || year
    else strftime(period_start, '%b %Y') || ' to ' || strftime(period_end, '%b %Y')
  end || case when span = 'each_month' then ' (each month)' else '' end as label_en
from measured
order by period_key
