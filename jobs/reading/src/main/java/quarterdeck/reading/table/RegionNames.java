package quarterdeck.reading.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.region.RegionContext;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** The region names of one table: resolved at the publication date and inside the region the table is about. */
final class RegionNames {

    private static final int NAMES_REMEMBERED = 50_000;
    private static final int DIGITS_OF_A_CODE = 6;
    private static final Set<String> WHOLE = Set.of("合计", "总计", "全部", "全地区");

    private final Regions regions;
    private final RegionContext context;
    private final @Nullable String listed;
    private final Map<String, Resolution<Region>> remembered = new HashMap<>();

    /** @param listed code of the region whose parts the table lists, where that is wider than the context */
    RegionNames(Regions regions, RegionContext context, @Nullable String listed) {
        this.regions = regions;
        this.listed = listed;
        this.context = context;
    }

    RegionContext context() {
        return context;
    }

    /** The region the whole of a label names. */
    Resolution<Region> resolve(String label) {
        Resolution<Region> known = remembered.get(label);
        if (known != null) {
            return known;
        }
        Resolution<Region> resolution = fresh(label);
        if (remembered.size() < NAMES_REMEMBERED) {
            remembered.put(label, resolution);
        }
        return resolution;
    }

    private Resolution<Region> fresh(String label) {
        if (WHOLE.contains(label)) {
            return enclosing().map(Resolution::of).orElseGet(() -> Resolution.refused(Refusal.REGION_UNKNOWN));
        }
        if (listed != null) {
            Resolution<Region> part = regions.resolve(label, new RegionContext(context.at(), listed));
            if (part.isResolved() && listed.equals(part.get().parentCode())) {
                return part;
            }
        }
        return regions.resolve(label, context);
    }

    /** The region of the name in another one; what is otherwise known of it where there is none. */
    Resolution<Region> resolveWithin(String label, Region parent, Resolution<Region> otherwise) {
        Resolution<Region> inside = regions.resolve(label, new RegionContext(context.at(), parent.code()));
        return inside.isResolved() && regions.isWithin(inside.get().code(), parent.code(), context.at())
                ? inside
                : otherwise;
    }

    /** Whether a label is known as the name of a region, or of several. */
    boolean isName(String label) {
        Resolution<Region> resolution = resolve(label);
        return resolution.isResolved()
                || resolution instanceof Resolution.Refused<Region> refused
                        && refused.reason() != Refusal.REGION_UNKNOWN
                        && refused.reason() != Refusal.REGION_MISSING;
    }

    /** The region of an administrative code; longer codes of the statistical system begin with it. */
    Optional<Region> byCode(String printed) {
        String digits = printed.strip();
        boolean code = digits.length() >= DIGITS_OF_A_CODE && digits.chars().allMatch(Character::isDigit);
        return code ? regions.byCode(digits.substring(0, DIGITS_OF_A_CODE), context.at()) : Optional.empty();
    }

    /** The region the table is about, where that is known. */
    Optional<Region> enclosing() {
        String within = context.within();
        return within == null ? Optional.empty() : regions.byCode(within, context.at());
    }

    /** The one region that a title names; empty where it names none or several. */
    Optional<Resolution<Region>> inTitle(String words) {
        List<Mention<Resolution<Region>>> mentions = regions.find(words, context);
        return mentions.size() == 1 ? Optional.of(mentions.get(0).what()) : Optional.empty();
    }
}
