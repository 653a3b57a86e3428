select group_code, region_code, valid_from, valid_to from bridge_region_group where group_code = 'ZJ_PREF' order by region_code
