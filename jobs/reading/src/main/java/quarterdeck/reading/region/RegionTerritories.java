package quarterdeck.reading.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    private final RegionAtlas atlas;
    private final Map<String, TreeSet<LocalDate>> borderMoves = new HashMap<>();
    private final Map<String, List<RegionChange>> chainsInto = new HashMap<>();

    RegionTerritories(RegionAtlas atlas) {
        this.atlas = atlas;
        for (RegionChange change : atlas.changes()) {
            if (change.kind().chains()) {
                chainsInto
                        .computeIfAbsent(change.toCode() + "@" + change.on(), key -> new ArrayList<>(1))
                        .add(change);
            } else {
                moveBorders(change);
            }
        }
    }

    /** Territory by region key. */
    Map<String, Territory> all() {
        Map<String, Territory> territories = new HashMap<>();
        List<Region> inTime = new ArrayList<>();
        atlas.all().forEach(inTime::addAll);
        inTime.sort(Comparator.comparing(Region::validFrom));
        inTime.forEach(region -> territories.put(region.regionKey(), territory(region, territories)));
        return territories;
    }

    /** Days inside a stretch on which its border moves, where there should be none. */
    List<LocalDate> cutsWithin(Region region) {
        LocalDate end = region.validTo();
        return moves(region.code()).stream()
                .filter(day -> day.isAfter(region.validFrom()) && (end == null || day.isBefore(end)))
                .toList();
    }

    private Territory territory(Region region, Map<String, Territory> known) {
        LocalDate start = region.validFrom();
        Territory fresh = new Territory(region.code(), start);
        if (moves(region.code()).contains(start)) {
            return fresh;
        }
        List<RegionChange> chains = chainsInto.getOrDefault(region.regionKey(), List.of());
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
        return continues ? known.getOrDefault(predecessor.regionKey(), fresh) : fresh;
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

    private TreeSet<LocalDate> moves(@Nullable String code) {
        TreeSet<LocalDate> moves = borderMoves.get(code);
        return moves == null ? new TreeSet<>() : moves;
    }
}
