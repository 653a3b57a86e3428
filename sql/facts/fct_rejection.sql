/*
about: Printed statistics that were refused, with reason and candidates
about_zh: 被拒收的统计数字及其原因与候选
grain: one row per refused number
key: [rejection_id]
columns:
  rejection_id: {type: varchar, about: Identity of the refused number, about_zh: 标识}
  release_sha256: {like: fct_observation.release_sha256}
  place: {like: fct_observation.place}
  printed: {like: fct_observation.printed}
  reason: {type: varchar, about: Why it was refused, about_zh: 拒收原因, codes: reason}
  coordinate: {type: varchar, about: The words that could not be resolved, about_zh: 未能识别的文字}
  candidates: {type: varchar, about: "What they might mean, separated by semicolons", about_zh: "候选，以分号分隔"}
  context: {type: varchar, about: Other words around the number, about_zh: 上下文}
  published_on: {like: fct_observation.published_on}
*/
with

rejections as (select * from lake.rejection)

select
  statement_id(release_sha256, place, ordinal, 'rejection') as rejection_id,
  release_sha256,
  place,
  printed,
  reason,
  coordinate,
  candidates,
  context,
  published_on
from rejections
order by rejection_id
