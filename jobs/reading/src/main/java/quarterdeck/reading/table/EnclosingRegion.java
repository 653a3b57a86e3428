package quarterdeck.reading.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.region.RegionContext;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Infers the region that encloses the regions a table lists: three or more of one parent, and hardly any other. A name
 * with several meanings counts for each of their parents, so that 西湖区 beside 上城区 is that of Hangzhou.
 */
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
        int known = 0;
        for (String name : names) {
            Set<String> parents = parentsOf(regions.resolve(name, context), context);
            known += parents.isEmpty() ? 0 : 1;
            parents.forEach(parent -> childrenByParent.merge(parent, 1, Integer::sum));
        }
        double fewest = Math.max(FEWEST_CHILDREN, SHARE * known);
        List<String> enclosing = childrenByParent.entrySet().stream()
                .filter(entry -> entry.getValue() >= fewest)
                .map(Map.Entry::getKey)
                .toList();
        return enclosing.size() == 1 ? Optional.of(enclosing.get(0)) : Optional.empty();
    }

    private Set<String> parentsOf(Resolution<Region> name, RegionContext context) {
        if (name instanceof Resolution.Resolved<Region> resolved) {
            String parent = resolved.value().parentCode();
            return parent == null ? Set.of() : Set.of(parent);
        }
        Set<String> parents = new TreeSet<>();
        if (name instanceof Resolution.Refused<Region> refused) {
            for (String candidate : refused.candidates()) {
                regions.byCode(candidate.split(" ")[0], context.at())
                        .map(Region::parentCode)
                        .ifPresent(parents::add);
            }
        }
        return parents;
    }
}
