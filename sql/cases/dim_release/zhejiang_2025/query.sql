select release_sha256, publisher, publisher_kind, issue_series, published_on, outcome from dim_release order by release_sha256
