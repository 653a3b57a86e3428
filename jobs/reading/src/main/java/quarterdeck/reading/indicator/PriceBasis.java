package quarterdeck.reading.indicator;

import java.util.Locale;

/** The prices a value is expressed in. */
public enum PriceBasis {
    REAL,
    NOMINAL,
    /** not known to be one or the other */
    MIXED,
    /** no prices in it: people, tonnes, shares */
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
