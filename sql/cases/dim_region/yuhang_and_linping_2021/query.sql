-- in April 2021 临平区 was carved out of 余杭区, which kept its code
select region_key, territory_key, region_name, name_en, level, prefecture_name, valid_from, valid_to, is_current
from dim_region
where region_code in ('330110', '330113') and (valid_to is null or valid_to > date '2000-01-01')
order by region_key
