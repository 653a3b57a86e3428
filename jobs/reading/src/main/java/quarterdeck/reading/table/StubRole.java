package quarterdeck.reading.table;

/** Which coordinate a column of labels carries. */
enum StubRole {
    REGION,
    /** what is measured: indicators, industries, kinds */
    SUBJECT,
    /** regions and subjects in one column */
    MIXED,
    PERIOD,
    /** months, each held as the date of its first or last day */
    MONTH_BY_DATE,
    UNIT,
    /** 增速, 占比: how the number is meant */
    MEASURE,
    /** administrative codes of the regions named beside them */
    REGION_CODE,
    /** serial numbers, names in another language, remarks */
    NONE
}
