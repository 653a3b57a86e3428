/*
about: The round of estimates a status belongs to - what a release says nothing of counts as the first
about_zh: 状态所属的核算轮次：未说明者视为初次公布
*/
create macro vintage_of(status) as
  if(status in ('revised', 'verified', 'census_revised'), status, 'first')
