package quarterdeck.reading.table;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodAnchor;
import quarterdeck.reading.period.PeriodExpression;
import quarterdeck.reading.region.RegionContext;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * What the tables of a release are about as a whole, by their own words: in a monthly report of forty sheets only a few
 * print the year, and none the name of the city. Seen are the tables in any order; one instance belongs to one release.
 */
public final class ReleaseSubject {

    private static final int ROWS_LOOKED_AT = 200;

    private final Regions regions;
    private final @Nullable LocalDate publishedOn;
    private final CellKinds kinds;
    private final LabelReader labelReader;
    private final Map<String, Integer> tablesByRegion = new TreeMap<>();
    private final Map<Period, Integer> tablesByPeriod = new LinkedHashMap<>();

    ReleaseSubject(Regions regions, CellKinds kinds, LabelReader labelReader, @Nullable LocalDate publishedOn) {
        this.regions = regions;
        this.publishedOn = publishedOn;
        this.kinds = kinds;
        this.labelReader = labelReader;
    }

    /** Looks at the first rows of a table; the rest of it is left unread. */
    public void see(Table table) throws IOException {
        Set<String> seen = new HashSet<>();
        Set<String> names = new LinkedHashSet<>();
        Set<Period> periods = new LinkedHashSet<>();
        for (int n = 0; n < ROWS_LOOKED_AT; n++) {
            Row row = table.next();
            if (row == null) {
                break;
            }
            see(row, seen, names, periods);
        }
        new EnclosingRegion(regions)
                .of(names, new RegionContext(publishedOn, null))
                .ifPresent(code -> tablesByRegion.merge(code, 1, Integer::sum));
        long years = periods.stream()
                .map(period -> period.end().getYear())
                .distinct()
                .count();
        if (years == 1) {
            periods.forEach(period -> tablesByPeriod.merge(period, 1, Integer::sum));
        }
    }

    /** @param seen words that were looked at: a list repeats most of them in every row */
    private void see(Row row, Set<String> seen, Set<String> names, Set<Period> periods) {
        for (int c = 0; c < row.size(); c++) {
            String text = row.text(c);
            if (!row.covered(c) && seen.add(text) && kinds.of(text) == CellKind.WORDS) {
                Label label = labelReader.read(text);
                if (label.hasSubject()) {
                    names.add(label.subject());
                }
                dated(label.period()).ifPresent(periods::add);
            }
        }
    }

    private static Optional<Period> dated(@Nullable PeriodExpression expression) {
        if (expression == null || !expression.hasYear() || expression.isRelative()) {
            return Optional.empty();
        }
        Resolution<DatedPeriod> resolved = expression.resolve(PeriodAnchor.NONE);
        return resolved.isResolved() ? Optional.of(resolved.get().period()) : Optional.empty();
    }

    /** Code of the region whose parts most tables list; empty where none does, or two are named equally often. */
    public Optional<String> regionCode() {
        int most = tablesByRegion.values().stream().mapToInt(n -> n).max().orElse(0);
        var first = tablesByRegion.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    /** The period that most of the tables that print one year print; of several the latest. */
    public Optional<Period> period() {
        return tablesByPeriod.entrySet().stream()
                .max(Comparator.<Map.Entry<Period, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(entry -> entry.getKey().end())
                        .thenComparing(entry -> entry.getKey().start(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }
}
