/*
about: How much weight a publisher has beside another of the same day and status
about_zh: 同日同状态时各发布单位的优先级
*/
create macro publisher_rank(publisher_kind) as
  coalesce(list_position(['aggregator', 'media', 'government', 'bureau'], publisher_kind), 0)
