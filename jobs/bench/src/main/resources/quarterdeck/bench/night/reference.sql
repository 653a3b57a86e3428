-- What a good SQL programmer writes for the same releases: names are cleaned and joined, nothing is refused with a
-- reason, no places, no rounding intervals, no order. Variables: landing, vocabulary, out.
create temp table region as
select code, left(code, 2) as province, name_zh as name, valid_from, coalesce(valid_to, date '9999-12-31') as valid_to
from read_csv(getvariable('vocabulary') || '/region.csv', types = {'code': 'varchar'});

create temp table indicator as
select name_zh as name, code, price_basis from read_csv(getvariable('vocabulary') || '/indicator.csv')
where measure = 'level' and accumulation = 'ytd';

create temp table unit as
select symbol, canonical_unit, nullif(regexp_extract(factor, '^[0-9.]+$'), '')::decimal(18, 4) as factor
from read_csv(getvariable('vocabulary') || '/unit.csv', all_varchar = true, header = true, delim = ',', quote = '"');

create temp table period as
with years as (select range as year from range(2000, 2031)),
labels(label, from_month, to_month, span) as (values
    ('1-3月', 1, 3, 'cumulative'), ('1-6月', 1, 6, 'cumulative'), ('1-9月', 1, 9, 'cumulative'),
    ('1-12月', 1, 12, 'cumulative'), ('上半年', 1, 6, 'cumulative'), ('前三季度', 1, 9, 'cumulative'),
    ('全年', 1, 12, 'cumulative'), ('一季度', 1, 3, 'cumulative'), ('二季度', 4, 6, 'single'),
    ('三季度', 7, 9, 'single'), ('四季度', 10, 12, 'single'))
select year || '年' || label as label, make_date(year, from_month, 1) as period_start,
    last_day(make_date(year, to_month, 1)) as period_end, span
from years, labels;

create temp table release as
select file as filename, parse_filename(file) as file_name, parse_filename(parse_dirpath(file))::date as published_on,
    regexp_extract(file, 'generated-(\d\d)', 1) as province
from glob(getvariable('landing') || '/*/*/*.csv');

copy (
    with printed as (
        select filename, trim(地区, ' 　') as region_printed, 指标 as indicator_printed, 时期 as period_printed,
            数值 as level, 单位 as unit_printed, "同比(%)" as growth
        from read_csv(getvariable('landing') || '/*/*/*.csv', header = true, all_varchar = true, filename = true)
    ), named as (
        select file_name, published_on, region_printed, region.code as region_code, indicator_printed,
            indicator.code as indicator_code, period_printed, period_start, period_end, span, unit_printed,
            canonical_unit, factor, level, growth
        from printed
        join release using (filename)
        join region on region.province = release.province and region.name = region_printed
            and published_on >= valid_from and published_on < valid_to
        join indicator on indicator.name = indicator_printed
        join period on period.label = period_printed
        join unit on unit.symbol = unit_printed
    ), told as (
        select named.*, measure, case measure when 'level' then level else growth end as printed,
            case measure when 'level' then factor else 1 end as times,
            try_cast(replace(case measure when 'level' then level else growth end, ',', '') as decimal(20, 4)) as number
        from named, (values ('level'), ('yoy')) as measures(measure)
    )
    select file_name, printed, region_printed, region_code, published_on as region_at, indicator_printed,
        indicator_code, period_printed, period_start, period_end, span, measure,
        (number * times)::decimal(38, 10) as value,
        case measure when 'level' then canonical_unit else '%' end as unit_code,
        case measure when 'level' then unit_printed else '%' end as unit_printed,
        case when number is null then printed else '' end as missing_mark, published_on
    from told
) to (getvariable('out')) (format parquet, compression zstd);
