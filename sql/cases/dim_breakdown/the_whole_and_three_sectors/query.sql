select * from dim_breakdown where breakdown_code = '' or breakdown_code like 'sector:%' order by breakdown_code
