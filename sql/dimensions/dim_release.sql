/*
about: Releases read, with the accounting of every number in them
about_zh: 已读取的发布稿及其数字核算
grain: one row per release
key: [release_sha256]
columns:
  release_sha256: {type: varchar, about: SHA-256 of its bytes, about_zh: 文件的 SHA-256}
  title: {type: varchar, about: Title, about_zh: 标题}
  publisher: {type: varchar, about: Publisher, about_zh: 发布单位}
  publisher_kind: {type: varchar, about: "bureau, government, media or aggregator, empty where unknown", about_zh: "发布单位类别，未知为空", codes: publisher_kind}
  issue_series: {type: varchar, about: "Series of issues it belongs to, empty where unknown", about_zh: 所属期刊系列}
  address: {type: varchar, about: Address it was published at, about_zh: 网址}
  published_on: {type: date, about: "Day of publication, null where unknown", about_zh: "发布日，未知为空"}
  published_precision: {type: varchar, about: "day, month or year, empty where unknown", about_zh: 发布日精度}
  fetched_at: {type: varchar, about: "When it was taken in, ISO 8601 UTC", about_zh: "收录时间（UTC）"}
  source_id: {type: varchar, about: "Description of the source that matched, empty for none", about_zh: 来源描述编号}
  about_region_code: {type: varchar, about: "Region it is about, empty where unknown", about_zh: 主题地区代码}
  media_type: {type: varchar, about: Format, about_zh: 格式}
  file_name: {type: varchar, about: Name of the file, about_zh: 文件名}
  outcome: {type: varchar, about: "read, no_statistics, not_yet_readable or quarantined", about_zh: 读取结果, codes: outcome}
  outcome_reason: {type: varchar, about: Why it was not read, about_zh: 未读原因}
  is_excerpt: {type: boolean, about: "Whether it is said to hold a part alone of what was published, so that what it lacks tells nothing", about_zh: 是否注明仅为原文摘录（摘录中没有的内容不说明任何问题）}
  numeric_cells: {type: bigint, about: Cells that hold a number or a missing mark, about_zh: 含数字或缺失符号的单元格}
  cells_observed: {type: bigint, about: Cells that became observations, about_zh: 成为观测值的单元格}
  cells_ranked: {type: bigint, about: Cells that became rank claims, about_zh: 成为位次的单元格}
  cells_missing: {type: bigint, about: Cells with a missing mark, about_zh: 缺失单元格}
  cells_rejected: {type: bigint, about: Cells refused, about_zh: 拒收单元格}
  cells_outside: {type: bigint, about: Cells that belong to no table, about_zh: 表外单元格}
  numerals: {type: bigint, about: Numerals in running text, about_zh: 正文中的数字}
  numerals_statistics: {type: bigint, about: Numerals that are statistics, about_zh: 属统计数据的数字}
  numerals_explained: {type: bigint, about: Numerals known to be no statistics, about_zh: 已知非统计数据的数字}
  numerals_unexplained: {type: bigint, about: Numerals that nothing explains, about_zh: 无法解释的数字}
*/
with

releases as (select * from lake.release)

select
  release_sha256,
  title,
  publisher,
  publisher_kind,
  issue_series,
  address,
  published_on,
  published_precision,
  strftime(fetched_at, '%Y-%m-%dT%H:%M:%SZ') as fetched_at,
  source_id,
  about_region_code,
  media_type,
  file_name,
  outcome,
  outcome_reason,
  extent = 'excerpt' as is_excerpt,
  numeric_cells,
  cells_observed,
  cells_ranked,
  cells_missing,
  cells_rejected,
  cells_outside,
  numerals,
  numerals_statistics,
  numerals_explained,
  numerals_unexplained
from releases
order by release_sha256
