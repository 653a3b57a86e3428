package quarterdeck.reading.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.table.HeldCell.Series;

/** Finds what the numbers of a block say of one another: wholes and their parts, growth and shares beside levels. */
final class BlockRelations {

    private static final int FEWEST_PARTS = 2;
    private static final Set<String> NOMINAL = Set.of("current", "none");

    private final Indicators indicators;
    private final Regions regions;
    private final Map<String, List<List<String>>> partitions = new ConcurrentHashMap<>();

    BlockRelations(Indicators indicators, Regions regions) {
        this.indicators = indicators;
        this.regions = regions;
    }

    /** All relations among series of a block, whether their numbers are read or damaged. */
    List<Relation> among(Set<Series> all) {
        List<Relation> relations = new ArrayList<>();
        addRegions(all, relations);
        for (Series one : all) {
            if (one.measure() == Measure.LEVEL && one.breakdown().isEmpty()) {
                addIndicators(one, all, relations);
            }
            if (one.measure() == Measure.YOY) {
                addGrowth(one, all, relations);
            }
            if (one.measure() == Measure.SHARE) {
                addShare(one, all, relations);
            }
        }
        return relations;
    }

    /** A region and those of its parts that the table lists. */
    private void addRegions(Set<Series> all, List<Relation> relations) {
        Map<Series, Map<String, List<Series>>> children = new LinkedHashMap<>();
        for (Series one : all) {
            if (one.measure() == Measure.LEVEL) {
                String parent = parent(one.region());
                Series column = new Series("", one.indicator(), one.breakdown(), one.measure(), one.period());
                children.computeIfAbsent(column, c -> new LinkedHashMap<>())
                        .computeIfAbsent(parent, p -> new ArrayList<>())
                        .add(one);
            }
        }
        children.forEach((column, byParent) -> byParent.forEach((parent, parts) -> {
            Series whole =
                    new Series(parent, column.indicator(), column.breakdown(), column.measure(), column.period());
            if (parts.size() >= FEWEST_PARTS && all.contains(whole)) {
                Set<String> names = new TreeSet<>();
                parts.forEach(part -> names.add(part.region()));
                relations.add(new Relation.Sum(List.of(parent, names), whole, parts));
            }
        }));
    }

    private String parent(String region) {
        return regions.byCode(region, null)
                .map(found -> found.parentCode() == null ? "" : found.parentCode())
                .orElse("");
    }

    private void addIndicators(Series one, Set<Series> all, List<Relation> relations) {
        for (List<String> parts : partitions.computeIfAbsent(one.indicator(), indicators::partitions)) {
            List<Series> series = parts.stream()
                    .map(code -> new Series(one.region(), code, "", one.measure(), one.period()))
                    .toList();
            if (all.containsAll(series)) {
                relations.add(new Relation.Sum(parts, one, series));
            }
        }
    }

    private void addGrowth(Series growth, Set<Series> all, List<Relation> relations) {
        if (growth.period() instanceof Period period) {
            Period before = new Period(period.start().minusYears(1), yearBefore(period), period.span());
            Series level = growth.as(Measure.LEVEL);
            Series base = new Series(level.region(), level.indicator(), level.breakdown(), Measure.LEVEL, before);
            if (all.contains(level) && all.contains(base)) {
                relations.add(new Relation.Ratio(kind(growth, period), level, base, growth, true));
            }
        }
    }

    /** Growth at current prices follows from the amounts in one table for all; real growth for none or for its own. */
    private List<Object> kind(Series growth, Period period) {
        boolean nominal = indicators
                .byCode(growth.indicator())
                .filter(indicator -> NOMINAL.contains(indicator.priceBasis()))
                .isPresent();
        return List.of("growth", nominal ? "nominal" : growth.indicator(), period);
    }

    private static LocalDate yearBefore(Period period) {
        LocalDate end = period.end().minusYears(1);
        boolean monthEnd = period.end().getDayOfMonth() == period.end().lengthOfMonth();
        return monthEnd ? end.withDayOfMonth(end.lengthOfMonth()) : end;
    }

    private void addShare(Series share, Set<Series> all, List<Relation> relations) {
        Series level = share.as(Measure.LEVEL);
        String whole = indicators.wholeOf(share.indicator());
        Series base = new Series(share.region(), whole, "", Measure.LEVEL, share.period());
        if (!whole.isEmpty() && all.contains(level) && all.contains(base)) {
            relations.add(new Relation.Ratio("share of " + whole, level, base, share, false));
        }
    }
}
