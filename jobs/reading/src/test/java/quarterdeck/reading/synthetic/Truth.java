package quarterdeck.reading.synthetic;

/**
 * What a cell truly says.
 *
 * @param line coordinates and value as one line; empty where nothing may be found
 */
public record Truth(Kind kind, String line) {

    /** What may be found in a cell. */
    public enum Kind {
        VALUE,
        RANK,
        /** a mark instead of a value, with the coordinates it would have */
        MISSING,
        /** a blank instead of a value or a mark instead of a rank: silence is as right as a missing value */
        NOTHING,
        /** a number that has no place among observations: it is to be refused with a reason */
        REFUSED,
        /** a number that belongs to no statistic */
        OUTSIDE
    }

    public static final Truth OUTSIDE = new Truth(Kind.OUTSIDE, "");
}
