package quarterdeck.reading.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How candidates are told to people: {@code 330110 余杭区 (浙江省 杭州市)}. */
final class RegionDescription {

    private final RegionAtlas atlas;

    RegionDescription(RegionAtlas atlas) {
        this.atlas = atlas;
    }

    /** Code, name and the regions above, the widest first, without the nation. */
    String of(Region region) {
        List<String> above = new ArrayList<>(2);
        LocalDate end = region.validTo();
        LocalDate day = end == null ? null : end.minusDays(1);
        Optional<Region> parent = atlas.parent(region, day);
        while (parent.isPresent() && parent.get().level() != RegionLevel.NATION) {
            above.add(parent.get().name());
            parent = atlas.parent(parent.get(), day);
        }
        Collections.reverse(above);
        String name = region.code() + " " + region.name();
        return above.isEmpty() ? name : name + " (" + String.join(" ", above) + ")";
    }

    /** As {@link #of(Region)}, with the time of its life and what it became. */
    String withLife(Region region) {
        StringBuilder text = new StringBuilder(of(region)).append(", from ").append(region.validFrom());
        if (region.validTo() != null) {
            text.append(" until ").append(region.validTo());
            for (Region after : atlas.lineages().lifeOf(region)) {
                if (region.validTo().equals(after.validFrom())) {
                    text.append(", then ").append(after.code()).append(' ').append(after.name());
                }
            }
        }
        return text.toString();
    }

    /** In order of code and time, whatever the order they were found in. */
    List<String> all(Collection<Region> regions) {
        return regions.stream().sorted(order()).map(this::of).distinct().toList();
    }

    List<String> allWithLives(Collection<Region> regions) {
        return regions.stream().sorted(order()).map(this::withLife).distinct().toList();
    }

    private static Comparator<Region> order() {
        return Comparator.comparing((Region region) -> region.validTo() != null)
                .thenComparing(Region::code)
                .thenComparing(Region::validFrom);
    }
}
