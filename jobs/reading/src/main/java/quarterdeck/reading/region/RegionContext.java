package quarterdeck.reading.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known around a printed region name.
 *
 * @param at the day to resolve at, normally the publication date; null where it is unknown, and then a name must
 *     have one meaning in all years, or one among those now in force
 * @param within code of the publishing or enclosing region, whose subtree is searched first; null where unknown
 */
public record RegionContext(
        @Nullable LocalDate at, @Nullable String within) {

    /** Nothing is known. */
    public static final RegionContext NONE = new RegionContext(null, null);
}
