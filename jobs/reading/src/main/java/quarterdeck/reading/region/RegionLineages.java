package quarterdeck.reading.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which stretches are one region with a changing name, code or border: consecutive stretches of one code, and both
 * ends of every edge that chains.
 */
final class RegionLineages {

    private static final Comparator<Region> IN_TIME =
            Comparator.comparing(Region::validFrom).thenComparing(Region::code);

    private final Map<Region, Region> earlier = new IdentityHashMap<>();
    private final Map<Region, List<Region>> lives = new IdentityHashMap<>();

    RegionLineages(Map<String, List<Region>> stretches, List<RegionChange> changes) {
        for (List<Region> list : stretches.values()) {
            for (int i = 1; i < list.size(); i++) {
                if (list.get(i).validFrom().equals(list.get(i - 1).validTo())) {
                    join(list.get(i - 1), list.get(i));
                }
            }
        }
        for (RegionChange change : changes) {
            if (change.kind().chains()) {
                joinEnds(stretches, change);
            }
        }
        for (List<Region> list : stretches.values()) {
            for (Region region : list) {
                lives.computeIfAbsent(idOf(region), first -> new ArrayList<>(2)).add(region);
            }
        }
        lives.values().forEach(life -> life.sort(IN_TIME));
    }

    /** The stretch that stands for the whole life of a region: one and the same object for all its stretches. */
    Region idOf(Region region) {
        Region here = region;
        for (Region before = earlier.get(here); before != null; before = earlier.get(here)) {
            here = before;
        }
        return here;
    }

    /** All stretches of the region, in order of time. */
    List<Region> lifeOf(Region region) {
        return List.copyOf(lives.getOrDefault(idOf(region), List.of(region)));
    }

    private void joinEnds(Map<String, List<Region>> stretches, RegionChange change) {
        for (Region before : stretches.getOrDefault(change.fromCode(), List.of())) {
            if (change.on().equals(before.validTo())) {
                for (Region after : stretches.getOrDefault(change.toCode(), List.of())) {
                    if (after.validFrom().equals(change.on())) {
                        join(before, after);
                    }
                }
            }
        }
    }

    private void join(Region one, Region other) {
        Region first = idOf(one);
        Region second = idOf(other);
        if (first != second) {
            // the earlier one stands for both, so that the order of rows does not matter
            boolean keep = IN_TIME.compare(first, second) < 0;
            earlier.put(keep ? second : first, keep ? first : second);
        }
    }
}
