select * from dim_code where kind = 'claim_verdict' order by sort_order
