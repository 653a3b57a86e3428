/*
about: Seasonally adjusted levels and trend by X-13, of whole economies and where twelve quarters or more of one vintage follow each other
about_zh: X-13 季节调整值与趋势：全国、省、市，且同一版本连续十二个季度以上
grain: one row per region, territory, indicator, comparability, price basis and quarter of the latest run
as: step
columns:
  territory_key: {type: varchar}
  region_code: {type: varchar}
  indicator_code: {type: varchar}
  comparability: {type: varchar}
  price_basis: {type: varchar}
  year: {type: bigint}
  quarter: {type: bigint}
  value: {type: double, about: In the canonical unit}
  trend: {type: double}
  q: {type: double}
  quality: {type: varchar}
*/
with

quarters as (select * from mart_quarter where measure = 'level' and value > 0 and breakdown_code = ''),
regions as (select * from dim_region),
indicators as (select * from dim_indicator),

numbered as (
  select
    quarters.*,
    year * 4 + quarter - row_number() over (partition by territory_key, region_code, indicator_code, comparability, price_basis, vintage order by year, quarter) as run
  from quarters
),

runs as (
  select
    territory_key,
    region_code,
    indicator_code,
    comparability,
    price_basis,
    any_value(region_key) as region_key,
    min(year * 4 + quarter - 1) as first_quarter,
    max(year * 4 + quarter - 1) as last_quarter,
    list(round(cast(value as double), 2) order by year, quarter) as levels
  from numbered
  group by territory_key, region_code, indicator_code, comparability, price_basis, vintage, run
  having count(*) >= 12
  qualify row_number() over (
    partition by territory_key, region_code, indicator_code, comparability, price_basis
    order by last_quarter desc, first_quarter
  ) = 1
),

-- a tenth of a second each: of a province (and of the nation) the larger regions first, fifty at most
chosen as (
  select runs.*
  from runs
  join regions on runs.region_key = regions.region_key
  join indicators on runs.indicator_code = indicators.indicator_code
  where regions.level in ('nation', 'province', 'prefecture')
  qualify row_number() over (
    partition by regions.province_code
    order by list_position(['nation', 'province', 'prefecture'], regions.level), runs.indicator_code, runs.region_code,
      runs.comparability, runs.price_basis, runs.territory_key
  ) <= 50
),

-- the function is written in Java and wraps JDemetra+
adjusted as (
  select
    *,
    from_json(
      seasonal_adjustment(cast(to_json(struct_pack(year := first_quarter // 4, quarter := first_quarter % 4 + 1, "values" := levels)) as varchar)),
      '{"adjusted": ["DOUBLE"], "trend": ["DOUBLE"], "q": "DOUBLE", "quality": "VARCHAR"}'
    ) as result
  from chosen
),

spread as (
  select *, unnest(range(len(levels))) as turn
  from adjusted
  where result is not null
)

select
  territory_key,
  region_code,
  indicator_code,
  comparability,
  price_basis,
  (first_quarter + turn) // 4 as year,
  (first_quarter + turn) % 4 + 1 as quarter,
  result.adjusted[turn + 1] as value,
  result.trend[turn + 1] as trend,
  result.q as q,
  result.quality as quality
from spread
