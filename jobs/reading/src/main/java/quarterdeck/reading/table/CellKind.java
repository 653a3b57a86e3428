package quarterdeck.reading.table;

/** What a cell holds at first sight. */
enum CellKind {
    BLANK,
    /** a number, with or without a unit */
    NUMBER,
    /** digits and separators that are no number: cells glued together, separators lost */
    DAMAGED,
    /** a mark that stands for a missing value */
    MARK,
    /** anything else: labels, periods, units, notes */
    WORDS
}
