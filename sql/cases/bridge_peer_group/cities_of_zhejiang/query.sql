select peer_group, peer_group_name, count(*) as cities from bridge_peer_group where peer_group in ('330000', 'ZJ_PREF') and valid_to is null group by all order by all
