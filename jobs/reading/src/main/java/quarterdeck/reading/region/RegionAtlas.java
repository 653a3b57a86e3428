package quarterdeck.reading.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every region through time: stretches by code, parents, members of groups, edges. Knows no names. */
final class RegionAtlas {

    /** Code of the nation, the root of the hierarchy. */
    static final String NATION = "100000";

    private static final int DEEPEST = 8;

    private final Map<String, List<Region>> byCode;
    private final Map<String, List<Member>> members;
    private final Map<String, FunctionalArea> functional;
    private final Map<String, List<Region>> children;
    private final RegionLineages lineages;
    private final List<RegionChange> changes;

    /** A region belongs to a group during a time. */
    record Member(
            String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean inForceAt(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** What is known of a functional area beyond its being a region. */
    record FunctionalArea(String code, Set<String> hosts, String relation) {}

    RegionAtlas(
            Collection<Region> regions,
            Map<String, List<Member>> members,
            Map<String, FunctionalArea> functional,
            List<RegionChange> changes) {
        Map<String, List<Region>> stretches = new TreeMap<>();
        regions.forEach(region -> stretches
                .computeIfAbsent(region.code(), code -> new ArrayList<>(2))
                .add(region));
        stretches.values().forEach(list -> list.sort(Comparator.comparing(Region::validFrom)));
        this.byCode = new HashMap<>(stretches);
        this.children = new HashMap<>();
        for (List<Region> list : stretches.values()) {
            for (Region region : list) {
                String parent = region.parentCode();
                if (parent != null) {
                    children.computeIfAbsent(parent, code -> new ArrayList<>()).add(region);
                }
            }
        }
        this.members = members;
        this.functional = functional;
        this.changes = List.copyOf(changes);
        this.lineages = new RegionLineages(stretches, this.changes);
    }

    Collection<List<Region>> all() {
        return Collections.unmodifiableCollection(new TreeMap<>(byCode).values());
    }

    boolean knows(@Nullable String code) {
        return code != null && byCode.containsKey(code);
    }

    /** The stretches of a code in order of time; empty for an unknown code. */
    List<Region> stretches(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The stretch of a code on a day; with a null day the one that lasts, or else the last. */
    @Nullable
    Region at(String code, @Nullable LocalDate day) {
        List<Region> stretches = stretches(code);
        for (int i = stretches.size() - 1; i >= 0; i--) {
            Region region = stretches.get(i);
            if (day == null || region.inForceAt(day)) {
                return region;
            }
        }
        return null;
    }

    /** The stretch of a code nearest to a day, for codes that are not in force on it. */
    @Nullable
    Region nearest(String code, LocalDate day) {
        Region nearest = null;
        for (Region region : stretches(code)) {
            if (nearest == null || !region.validFrom().isAfter(day)) {
                nearest = region;
            }
        }
        return nearest;
    }

    Optional<Region> parent(Region region, @Nullable LocalDate day) {
        String parent = region.parentCode();
        if (parent == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(at(parent, day == null ? null : clamp(day, region)));
    }

    /** Whether a stretch lies in a region, or is it, on a day of its life as near as possible to the given one. */
    boolean isWithin(Region region, String ancestor, @Nullable LocalDate day) {
        LocalDate when = day == null ? lastDay(region) : clamp(day, region);
        Region here = region;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (here.code().equals(ancestor)) {
                return true;
            }
            FunctionalArea area = functional.get(here.code());
            if (area != null && area.hosts().size() == 1 && area.hosts().contains(ancestor)) {
                return true;
            }
            String parent = here.parentCode();
            Region above = parent == null ? null : at(parent, when);
            if (above == null) {
                return parent != null && parent.equals(ancestor);
            }
            here = above;
        }
        return false;
    }

    /** Regions of any time whose parent is the given one, in order of code. */
    List<Region> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    List<Region> children(String code, @Nullable LocalDate day) {
        return children(code).stream()
                .filter(child -> day == null ? child.validTo() == null : child.inForceAt(day))
                .toList();
    }

    List<Member> members(String group) {
        return members.getOrDefault(group, List.of());
    }

    List<Region> membersAt(String group, @Nullable LocalDate day) {
        return members(group).stream()
                .filter(member -> day == null ? member.to() == null : member.inForceAt(day))
                .map(member -> at(member.code(), day))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Region::code))
                .toList();
    }

    List<RegionChange> changesOf(String code) {
        return changes.stream()
                .filter(change ->
                        change.fromCode().equals(code) || change.toCode().equals(code))
                .sorted(Comparator.comparing(RegionChange::on)
                        .thenComparing(RegionChange::fromCode)
                        .thenComparing(RegionChange::toCode))
                .toList();
    }

    @Nullable
    FunctionalArea functional(String code) {
        return functional.get(code);
    }

    RegionLineages lineages() {
        return lineages;
    }

    List<RegionChange> changes() {
        return changes;
    }

    /** A day of the stretch, as near as possible to the given one. */
    static LocalDate clamp(LocalDate day, Region region) {
        if (day.isBefore(region.validFrom())) {
            return region.validFrom();
        }
        LocalDate end = region.validTo();
        return end != null && !day.isBefore(end) ? end.minusDays(1) : day;
    }

    private static @Nullable LocalDate lastDay(Region region) {
        LocalDate end = region.validTo();
        return end == null ? null : end.minusDays(1);
    }
}
