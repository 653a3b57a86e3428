select * from dim_unit where unit_code in ('元', '人', '%', '美元') order by unit_code
