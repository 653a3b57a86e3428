select indicator_code, label_zh, label_en, display_unit, display_factor, price_basis, accumulation, additive_region, frequency
from dim_indicator
where indicator_code in ('gdp', 'retail_sales', 'gdp_share_tertiary', 'ind_va_above')
order by indicator_code
