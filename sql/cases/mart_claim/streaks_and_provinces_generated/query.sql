select region_name, claim_kind, predicate, n, verdict, display_value, display_unit, arithmetic, arithmetic_zh
from mart_claim
order by place
