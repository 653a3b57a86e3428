package quarterdeck.reading.table;

/**
 * A column of labels.
 *
 * @param column counted from 0
 * @param role which coordinate its labels carry
 */
record Stub(int column, StubRole role) {}
