/*
about: How a printed rank stands to the ranks found in the data, empty where none is printed
about_zh: 公布位次与数据位次的核对结果，未公布为空
*/
create macro rank_verdict(printed, found, best, worst, ranked, in_group) as
  case
    when printed is null then ''
    when found is null then 'incomplete'
    -- members without a value can only push a region further down
    when printed < best then 'contradicts'
    when ranked < in_group then 'incomplete'
    when printed = found then 'agrees'
    when printed between best and worst then 'within_rounding'
    else 'contradicts'
  end
