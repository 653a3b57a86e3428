select * from dim_programme order by programme limit 3
