select region_key from bridge_project_region order by region_key
