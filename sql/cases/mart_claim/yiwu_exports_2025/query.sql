select region_name_en, indicator_name_en, n, verdict, arithmetic, arithmetic_zh, inputs = (select observation_id from fct_observation) as inputs_are_its_own_figure
from mart_claim
