package quarterdeck.reading.period;

import java.util.Locale;

/** Where the period of a number was taken from. */
public enum PeriodSource {
    /** With the number itself: its row, column or clause. */
    PRINTED,
    /** From earlier words: the title, a previous sentence. */
    INHERITED,
    /** A relative expression counted from an anchor date. */
    ANCHOR,
    /** The text names no end; the last month reported is taken, and marked so. */
    ASSUMED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
