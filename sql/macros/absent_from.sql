/*
about: The items of one list of different items that another list does not have, in their order
about_zh: 一列互异项目中另一列所没有者，次序不变
*/
create macro absent_from(items, others) as list_filter(items, lambda item: not list_contains(others, item))
