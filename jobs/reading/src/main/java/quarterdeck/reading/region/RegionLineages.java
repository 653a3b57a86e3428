package quarterdeck.reading.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which stretches are one region with a changing name, code or border: consecutive stretches of one code, and both
 * ends of every edge that chains.
 */
final class RegionLineages {

    private final Map<String, String> rootOf = new HashMap<>();
    private final Map<String, List<Region>> byRoot = new HashMap<>();

    RegionLineages(Map<String, List<Region>> stretches, List<RegionChange> changes) {
        for (List<Region> list : stretches.values()) {
            for (int i = 1; i < list.size(); i++) {
                Region before = list.get(i - 1);
                Region after = list.get(i);
                if (after.validFrom().equals(before.validTo())) {
                    join(before.regionKey(), after.regionKey());
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
                byRoot.computeIfAbsent(root(region.regionKey()), key -> new ArrayList<>(2))
                        .add(region);
            }
        }
        byRoot.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(Region::validFrom).thenComparing(Region::code)));
    }

    /** An identity shared by all stretches of one region. */
    String idOf(Region region) {
        return root(region.regionKey());
    }

    /** All stretches of the region, in order of time. */
    List<Region> lifeOf(Region region) {
        return List.copyOf(byRoot.getOrDefault(idOf(region), List.of(region)));
    }

    private void joinEnds(Map<String, List<Region>> stretches, RegionChange change) {
        for (Region before : stretches.getOrDefault(change.fromCode(), List.of())) {
            if (change.on().equals(before.validTo())) {
                for (Region after : stretches.getOrDefault(change.toCode(), List.of())) {
                    if (after.validFrom().equals(change.on())) {
                        join(before.regionKey(), after.regionKey());
                    }
                }
            }
        }
    }

    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            // the smaller key wins, so that the order of rows does not matter
            boolean keep = first.compareTo(second) < 0;
            rootOf.put(keep ? second : first, keep ? first : second);
        }
    }

    private String root(String key) {
        String here = key;
        for (String up = rootOf.get(here); up != null; up = rootOf.get(here)) {
            here = up;
        }
        return here;
    }
}
