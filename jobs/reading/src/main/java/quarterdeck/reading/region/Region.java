package quarterdeck.reading.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A region during a stretch of time in which its code, name, parent and territory all stayed as they were.
 *
 * @param code six digits of GB/T 2260, {@code 100000} for the nation, or the id of a group or functional area
 * @param validFrom first day of the stretch; the vocabulary's first day where the region is older
 * @param validTo first day after it, null while it lasts
 * @param parentCode null for the nation
 * @param territorySince day of the last merge, split or transfer; renames and recodes keep it
 */
public record Region(
        String code,
        String name,
        String shortName,
        String nameEn,
        RegionLevel level,
        String type,
        @Nullable String parentCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String territoryCode,
        LocalDate territorySince) {

    /** {@code code@start}, as {@code dim_region.region_key}. */
    public String regionKey() {
        return code + "@" + validFrom;
    }

    /** {@code code@date of the last change of territory}, as {@code dim_region.territory_key}. */
    public String territoryKey() {
        return territoryCode + "@" + territorySince;
    }

    public boolean inForceAt(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
