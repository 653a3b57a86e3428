/*
about: How much weight the status of a value has beside another published the same day
about_zh: 同日发布时各状态的优先级
*/
create macro status_rank(status) as
  coalesce(list_position(['estimated', 'preliminary', 'published', 'revised', 'verified', 'census_revised', 'withdrawn'], status), 0)
