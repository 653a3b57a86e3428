package quarterdeck.reading.table;

/** What a cell of a table was taken for: which coordinate its words carry, or that it holds a value. */
public enum CellRole {
    BLANK,
    REGION,
    /** what is measured: indicators, industries, kinds */
    INDICATOR,
    PERIOD,
    UNIT,
    /** words over or beside numbers that carry another coordinate or none: titles, measures, serial numbers */
    HEADER,
    /** notes, sources, remarks */
    NOTE,
    /** a number in a column of numbers */
    VALUE,
    /** a mark that stands for a missing value, in a column of numbers */
    MISSING,
    /** a number that belongs to no table */
    OUTSIDE
}
