-- Made up: names that no bureau gives and that anybody could put into a release. Run on a copy of a published mart.
set variable script = '"><script>document.title=''owned''</script><img src=x onerror="document.title=''owned''">';
set variable closing = '</script></style></title></svg>--><script>document.title=''owned''</script>{{7*7}}${7*7}';
set variable turned = chr(8238) || 'desrever' || chr(8236) || chr(8295);
update dim_region set region_name = region_name || getvariable('script') || getvariable('turned'),
  short_name = short_name || getvariable('script'), name_en = '=cmd|''/c calc''!A1 ' || name_en || getvariable('closing')
where region_code in ('330000', '330100', '330700', '330782', '331082');
update dim_indicator set label_zh = chr(12288) || '＝1+1' || label_zh || getvariable('closing'),
  label_en = chr(10) || '@SUM(1+1)*' || label_en || getvariable('script')
where indicator_code in ('gdp', 'value_added_above_scale', 'exports');
update dim_release set title = ' =HYPERLINK("http://example.invalid","' || title || '")' || getvariable('script'),
  publisher = '+' || publisher || getvariable('closing') || getvariable('turned'),
  address = 'javascript:document.title=''owned''', file_name = getvariable('script') || file_name;
update fct_observation set printed = getvariable('closing') || printed, place = getvariable('script') || place
where hash(observation_id) % 3 = 0;
update fct_claim set printed = '-2+3' || getvariable('script') || printed;
update mart_claim set printed = '-2+3' || getvariable('script') || printed, scope_printed = getvariable('closing'),
  region_name = getvariable('script');
update fct_rejection set printed = '@' || getvariable('closing'), candidates = getvariable('script'),
  coordinate = chr(9) || '=1+1', place = getvariable('closing') || place;
update mart_target set printed = getvariable('closing'), set_by = '=1+1' || getvariable('script');
update fct_target set printed = getvariable('closing');
insert into fct_project by name
select md5('hostile') as project_id, region_key, '330000' as region_code, 'gdp' as indicator_code, 'signed' as stage,
  1 as count, '2024' as period_key, '' as qualifier, '=1+1' || getvariable('script') as industry, '' as subset_of,
  'published' as status, (select min(release_sha256) from dim_release) as release_sha256,
  getvariable('closing') as place, getvariable('script') as printed
from dim_region where region_code = '330000' and is_current;
insert into mart_project by name
select project_id, region_key, region_code, stage, 1 as stage_order, industry, date '2024-12-31' as period_end,
  count, release_sha256, place, printed
from fct_project;
