select claim_kind, of_measure, indicator_code, region_key, scope_code, predicate, n, period_end, place from fct_claim order by place
