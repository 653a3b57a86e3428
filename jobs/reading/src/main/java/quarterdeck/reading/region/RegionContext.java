package quarterdeck.reading.region;

import java.time.LocalDate;
import java.util.Objects;
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

    /** By hand, as that of {@link #hashCode}: the first compiler makes slow code of a record's own. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RegionContext context
                && Objects.equals(within, context.within)
                && Objects.equals(at, context.at);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(within) + Objects.hashCode(at);
    }
}
