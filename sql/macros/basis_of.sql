/*
about: What two values must share before one is subtracted from, set against or chained to the other - territory, measure, price basis, comparability class and vintage
about_zh: 两值相减、相比或链接前须一致的基础：地域、度量、价格口径、可比口径与版本
*/
create macro basis_of(territory_key, measure, price_basis, comparability, vintage) as
  concat_ws(' | ', coalesce(territory_key, '?'), coalesce(measure, '?'), coalesce(price_basis, '?'), coalesce(comparability, '?'), coalesce(vintage, '?'))
