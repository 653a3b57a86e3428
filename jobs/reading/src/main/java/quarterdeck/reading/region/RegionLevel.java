package quarterdeck.reading.region;

import java.util.Locale;

/** The rung of a region in the hierarchy of the statistics, not of administration alone. */
public enum RegionLevel {
    NATION,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    /** Development zones, new areas: they overlap counties and are never added to them. */
    FUNCTIONAL,
    /** Named sets of regions with dated members. */
    GROUP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
