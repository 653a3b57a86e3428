package quarterdeck.reading.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The territory of every stretch, derived from the changes: recode, rename and upgrade keep it; merge, split and
 * transfer start a new one on both sides, except on a side that contains the other, whose border does not move.
 */
final class RegionTerritories {

    /** A territory is named by the code that had it first and the day from which. */
    record Territory(String code, LocalDate since) {
        @Override
        public String toString() {
            return code + "@" + since;
        }
    }

    private static final TreeSet<LocalDate> NONE = new TreeSet<>();

    private final RegionAtlas atlas;
    private final Map<String, TreeSet<LocalDate>> borderMoves = new HashMap<>();
    private final Map<Begin, List<RegionChange>> chainsInto = new HashMap<>();

    private record Begin(String code, LocalDate on) {}

    RegionTerritories(RegionAtlas atlas) {
        this.atlas = atlas;
        for (RegionChange change : atlas.changes()) {
            if (change.kind().chains()) {
                chainsInto
                        .computeIfAbsent(new Begin(change.toCode(), change.on()), begin -> new ArrayList<>(1))
                        .add(change);
            } else {
                moveBorders(change);
            }
        }
    }

    /** The territory of every stretch, which is looked up by the very object. */
    Map<Region, Territory> all() {
        Map<Region, Territory> territories = new IdentityHashMap<>();
        List<Region> inTime = new ArrayList<>();
        atlas.all().forEach(inTime::addAll);
        inTime.sort(Comparator.comparing(Region::validFrom));
        inTime.forEach(region -> territories.put(region, territory(region, territories)));
        return territories;
    }

    /** Days inside a stretch on which its border moves, where there should be none. */
    List<LocalDate> cutsWithin(Region region) {
        LocalDate end = region.validTo();
        return moves(region.code()).stream()
                .filter(day -> day.isAfter(region.validFrom()) && (end == null || day.isBefore(end)))
                .toList();
    }

    private Territory territory(Region region, Map<Region, Territory> known) {
        LocalDate start = region.validFrom();
        Territory fresh = new Territory(region.code(), start);
        if (moves(region.code()).contains(start)) {
            return fresh;
        }
        List<RegionChange> chains = chainsInto.getOrDefault(new Begin(region.code(), start), List.of());
        if (chains.size() > 1) {
            return fresh;
        }
        String before = chains.isEmpty() ? region.code() : chains.get(0).fromCode();
        if (moves(before).contains(start)) {
            return fresh;
        }
        Region predecessor = atlas.at(before, start.minusDays(1));
        boolean continues =
                predecessor != null && (!chains.isEmpty() || predecessor.name().equals(region.name()));
        return continues ? known.getOrDefault(predecessor, fresh) : fresh;
    }

    private void moveBorders(RegionChange change) {
        LocalDate on = change.on();
        if (!contains(change.fromCode(), change.toCode(), on)) {
            borderMoves
                    .computeIfAbsent(change.fromCode(), code -> new TreeSet<>())
                    .add(on);
        }
        if (!contains(change.toCode(), change.fromCode(), on.minusDays(1))) {
            borderMoves
                    .computeIfAbsent(change.toCode(), code -> new TreeSet<>())
                    .add(on);
        }
    }

    private boolean contains(String outer, String inner, LocalDate day) {
        Region region = atlas.at(inner, day);
        return region != null && atlas.isWithin(region, outer, day);
    }

    private TreeSet<LocalDate> moves(String code) {
        return borderMoves.getOrDefault(code, NONE);
    }
}
