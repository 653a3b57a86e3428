package quarterdeck.reading.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.region.RegionNames.Meaning;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Chooses among the meanings of one printed form: those in force on the day, else a year either way, inside a scope.
 * Two that remain are never told apart by their order.
 */
final class RegionChoice {

    private final RegionAtlas atlas;
    private final RegionDescription description;

    RegionChoice(RegionAtlas atlas) {
        this.atlas = atlas;
        this.description = new RegionDescription(atlas);
    }

    /**
     * The one meaning inside a scope, or the refusal of several; null where none of them was in force there.
     *
     * @param scope code of the region to look in; null for everywhere, without preference for its direct parts
     */
    @Nullable
    Resolution<Region> choose(List<Meaning> meanings, RegionContext context, @Nullable String scope) {
        if (meanings.isEmpty()) {
            return null;
        }
        LocalDate day = context.at();
        if (day == null) {
            return chooseOfAllTimes(meanings, context, scope);
        }
        for (int years = 0; years <= 1; years++) {
            List<Region> found = inForce(meanings, context, day, years, scope);
            if (!found.isEmpty()) {
                return decide(found, scope);
            }
        }
        return null;
    }

    /** All that the form has meant at any time, told as the reason why it means nothing on the day or here. */
    Resolution<Region> notInForce(List<Meaning> meanings, RegionContext context) {
        if (meanings.stream().noneMatch(meaning -> isUsedIn(meaning, context))) {
            return Resolution.refused(Refusal.REGION_UNKNOWN, description.all(allOf(meanings)));
        }
        return Resolution.refused(Refusal.REGION_NOT_IN_FORCE, description.allWithLives(allOf(meanings)));
    }

    /** What a form has meant, each region as it last was under it, in order of code. */
    List<Region> allOf(List<Meaning> meanings) {
        return meanings.stream()
                .map(this::lastOf)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Region::code).thenComparing(Region::validFrom))
                .toList();
    }

    Resolution<Region> ambiguous(Collection<Region> regions) {
        return Resolution.refused(Refusal.REGION_AMBIGUOUS, description.all(regions));
    }

    private List<Region> inForce(
            List<Meaning> meanings, RegionContext context, LocalDate day, int years, @Nullable String scope) {
        if (meanings.size() == 1) {
            Region only = inForce(meanings.get(0), context, day, years, scope);
            return only == null ? List.of() : List.of(only);
        }
        Map<Region, Region> byLineage = new IdentityHashMap<>();
        for (Meaning meaning : meanings) {
            Region region = inForce(meaning, context, day, years, scope);
            if (region != null) {
                byLineage.merge(
                        atlas.lineages().idOf(region),
                        region,
                        (one, other) -> distance(one, day) <= distance(other, day) ? one : other);
            }
        }
        return inOrder(byLineage.values());
    }

    private @Nullable Region inForce(
            Meaning meaning, RegionContext context, LocalDate day, int years, @Nullable String scope) {
        Region region = isUsedIn(meaning, context) ? regionAt(meaning, day, years) : null;
        return region != null && (scope == null || atlas.isWithin(region, scope, day)) ? region : null;
    }

    private static List<Region> inOrder(Collection<Region> regions) {
        return regions.size() == 1
                ? List.copyOf(regions)
                : regions.stream().sorted(Comparator.comparing(Region::code)).toList();
    }

    private @Nullable Region regionAt(Meaning meaning, LocalDate day, int years) {
        if (years == 0) {
            return meaning.inUseAt(day) ? atlas.at(meaning.code(), day) : null;
        }
        LocalDate near = day;
        LocalDate from = meaning.from();
        LocalDate to = meaning.to();
        if (from != null && day.isBefore(from)) {
            near = from;
        } else if (to != null && !day.isBefore(to)) {
            near = to.minusDays(1);
        }
        boolean close = !near.isBefore(day.minusYears(years)) && !near.isAfter(day.plusYears(years));
        Region region = close ? atlas.nearest(meaning.code(), near) : null;
        return region != null && distance(region, day) <= 366L * years ? region : null;
    }

    /** Days between a day and the life of a stretch. */
    private static long distance(Region region, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(day, RegionAtlas.clamp(day, region)));
    }

    private @Nullable Resolution<Region> chooseOfAllTimes(
            List<Meaning> meanings, RegionContext context, @Nullable String scope) {
        Map<Region, Region> latest = new IdentityHashMap<>();
        for (Meaning meaning : meanings) {
            Region region = isUsedIn(meaning, context) ? lastOf(meaning) : null;
            if (region != null && (scope == null || atlas.isWithin(region, scope, null))) {
                latest.merge(atlas.lineages().idOf(region), region, RegionChoice::later);
            }
        }
        if (latest.isEmpty()) {
            return null;
        }
        List<Region> all = inOrder(latest.values());
        List<Region> current =
                all.stream().filter(region -> region.validTo() == null).toList();
        return all.size() == 1 || current.isEmpty() ? decide(all, scope) : decide(current, scope);
    }

    private static Region later(Region one, Region other) {
        if (one.validTo() == null || other.validTo() == null) {
            return one.validTo() == null ? one : other;
        }
        return one.validFrom().isBefore(other.validFrom()) ? other : one;
    }

    private @Nullable Region lastOf(Meaning meaning) {
        LocalDate to = meaning.to();
        return to == null ? atlas.at(meaning.code(), null) : atlas.nearest(meaning.code(), to.minusDays(1));
    }

    private boolean isUsedIn(Meaning meaning, RegionContext context) {
        String only = meaning.within();
        if (only == null) {
            return true;
        }
        String within = context.within();
        Region here = within == null ? null : atlas.at(within, null);
        return here != null && atlas.isWithin(here, only, context.at());
    }

    private Resolution<Region> decide(List<Region> found, @Nullable String scope) {
        List<Region> distinct = withoutNamesakesOfTheSameArea(found);
        if (distinct.size() == 1) {
            return Resolution.of(distinct.get(0));
        }
        Region plain = scope == null ? null : plain(distinct, scope);
        return plain == null ? ambiguous(distinct) : Resolution.of(plain);
    }

    /**
     * What a bare name means among the rows of a wider region: its direct part (吉林 among the provinces), or the
     * city that holds its namesakes (南昌 rather than 南昌县). In that city's own tables it stays in doubt.
     */
    private @Nullable Region plain(List<Region> found, String scope) {
        if (found.stream().anyMatch(region -> region.code().equals(scope))) {
            return null;
        }
        List<Region> direct = found.stream()
                .filter(region -> scope.equals(region.parentCode()))
                .toList();
        if (direct.size() == 1) {
            return direct.get(0);
        }
        List<Region> outer = found.stream()
                .filter(region -> found.stream().allMatch(other -> atlas.isWithin(other, region.code(), null)))
                .toList();
        return outer.size() == 1 ? outer.get(0) : null;
    }

    /** 浦东新区 is a district and a national new area of the same extent: the name means the district. */
    private List<Region> withoutNamesakesOfTheSameArea(List<Region> found) {
        if (found.size() == 1) {
            return found;
        }
        return found.stream()
                .filter(region -> {
                    RegionAtlas.FunctionalArea area = atlas.functional(region.code());
                    return area == null
                            || !area.relation().equals("equals")
                            || found.stream().noneMatch(other -> area.hosts().contains(other.code()));
                })
                .toList();
    }
}
