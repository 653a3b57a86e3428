package quarterdeck.reading.table;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.region.RegionContext;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.vocabulary.Resolution;

/** Infers the region that encloses the regions a table lists: three or more of one parent, and hardly any other. */
final class EnclosingRegion {

    private static final int FEWEST_CHILDREN = 3;
    private static final double SHARE = 0.7;

    private final Regions regions;

    EnclosingRegion(Regions regions) {
        this.regions = regions;
    }

    /** Code of the common parent; empty where the names have none, or several. */
    Optional<String> of(Collection<String> names, RegionContext context) {
        Map<String, Integer> childrenByParent = new TreeMap<>();
        int resolved = 0;
        for (String name : names) {
            String parent = parentOf(name, context);
            if (parent != null) {
                resolved++;
                childrenByParent.merge(parent, 1, Integer::sum);
            }
        }
        int all = resolved;
        return childrenByParent.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_CHILDREN && entry.getValue() >= SHARE * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private @Nullable String parentOf(String name, RegionContext context) {
        return regions.resolve(name, context) instanceof Resolution.Resolved<Region> region
                ? region.value().parentCode()
                : null;
    }
}
