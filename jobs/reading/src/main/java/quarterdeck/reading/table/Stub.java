package quarterdeck.reading.table;

/**
 * A column of labels.
 *
 * @param column counted from 0
 * @param role which coordinate its labels carry
 */
record Stub(int column, StubRole role) {

    /** Whether its labels name what the numbers are of, so that they may enclose one another. */
    boolean names() {
        return namesRegions() || role == StubRole.SUBJECT;
    }

    /** Whether its labels may name regions. */
    boolean namesRegions() {
        return role == StubRole.REGION || role == StubRole.MIXED;
    }
}
