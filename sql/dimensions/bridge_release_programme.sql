/*
about: Policy programmes that a release names
about_zh: 发布稿提到的政策工程
grain: one row per release and programme
key: [release_sha256, programme]
columns:
  release_sha256: {about: Release, about_zh: 发布稿, ref: dim_release.release_sha256}
  programme: {about: Programme, about_zh: 政策工程, ref: dim_programme.programme}
*/
with

releases as (select * from lake.release),
known as (select * from dim_programme),

named as (
  select release_sha256, unnest(string_split(programmes, '; ')) as programme
  from releases
  where programmes <> ''
)

-- a term that has left the vocabulary is no dimension row
select distinct named.release_sha256, named.programme
from named
join known using (programme)
order by release_sha256, programme
