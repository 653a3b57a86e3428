package quarterdeck.nightly.explain;

import java.util.Locale;

/**
 * One thing that was understood of a number.
 *
 * @param printed the words it came from, empty where none are kept
 * @param meaning what they were taken for, for a person
 * @param how how it was found, empty where the words say it themselves
 */
public record Coordinate(Name name, String printed, String meaning, String how) {

    /** What can be understood of a number. */
    public enum Name {
        NUMBER,
        REGION,
        INDICATOR,
        PERIOD,
        UNIT,
        MEASURE,
        DIRECTION,
        INTERVAL,
        QUALIFIER,
        STATUS,
        COMPARABILITY,
        REFERENCE,
        REPAIR,
        BLOCKED,
        CLAIM,
        SCOPE,
        SET_BY,
        STAGE,
        THRESHOLD,
        INDUSTRY,
        SUBSET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
