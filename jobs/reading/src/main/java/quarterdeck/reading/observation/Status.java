package quarterdeck.reading.observation;

import java.util.Locale;

/** How final a value is, by the release's own words. */
public enum Status {
    /** 初步核算 */
    PRELIMINARY,
    /** 最终核实 */
    VERIFIED,
    REVISED,
    CENSUS_REVISED,
    /** 预计 */
    ESTIMATED,
    /** nothing is said */
    PUBLISHED,
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
