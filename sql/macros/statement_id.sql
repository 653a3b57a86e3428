/*
about: Identity of a printed statement; stable when the vocabulary changes
about_zh: 印刷陈述的标识，词表变化时不变
*/
create macro statement_id(release_sha256, place, ordinal, kind) as
  substr(sha256(release_sha256 || '|' || place || '|' || ordinal || '|' || kind), 1, 32)
