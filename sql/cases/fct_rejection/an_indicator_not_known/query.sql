select place, printed, reason, coordinate, candidates from fct_rejection order by place
