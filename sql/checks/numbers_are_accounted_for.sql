/*
about: Every numeric cell and numeral of a release is accounted for
about_zh: 每份发布稿的数字单元格与正文数字均有交代
severity: warn
*/
select
  release_sha256,
  file_name,
  numeric_cells - (cells_observed + cells_ranked + cells_missing + cells_rejected + cells_outside) as cells_left,
  numerals - (numerals_statistics + numerals_explained + numerals_unexplained) as numerals_left
from dim_release
where
  numeric_cells <> cells_observed + cells_ranked + cells_missing + cells_rejected + cells_outside
  or numerals <> numerals_statistics + numerals_explained + numerals_unexplained
