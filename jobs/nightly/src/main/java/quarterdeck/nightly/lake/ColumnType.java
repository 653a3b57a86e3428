package quarterdeck.nightly.lake;

/** The types of the lake's columns, with the Java type their values have in a row. */
public enum ColumnType {
    /** {@link String}, never null. */
    TEXT,
    /** {@link java.time.LocalDate} or null. */
    DATE,
    /** {@link java.time.Instant} or null, to the microsecond. */
    TIMESTAMP,
    /** {@link Integer} or null. */
    INT,
    /** {@link Long} or null. */
    BIGINT,
    /** {@link java.math.BigDecimal} of scale 10 or null. */
    DECIMAL
}
