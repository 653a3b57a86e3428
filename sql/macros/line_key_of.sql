/*
about: What values must share before they may be subtracted or chained, but for the vintage - region, territory, indicator, breakdown, comparability, measure, price basis
about_zh: 相减或链接前须一致的坐标（版本除外）：地区、地域、指标、分组、可比口径、度量、价格口径
*/
create macro line_key_of(region_code, territory_key, indicator_code, breakdown_code, comparability, measure, price_basis) as
  md5(concat_ws('|', region_code, territory_key, indicator_code, breakdown_code, comparability, measure, price_basis))
