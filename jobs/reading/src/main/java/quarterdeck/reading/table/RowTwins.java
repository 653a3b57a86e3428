package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.vocabulary.Refusal;

/**
 * Refuses numbers of one row that would say different things of one and the same matter: what tells their columns apart
 * was not understood, so none of them is known to be what it seems.
 */
final class RowTwins {

    private record Key(HeldCell.Series series, Object others) {}

    private RowTwins() {}

    /** @param cells row by row */
    static void refuse(List<HeldCell> cells) {
        int from = 0;
        for (int to = 1; to <= cells.size(); to++) {
            if (to == cells.size() || cells.get(to).row() != cells.get(from).row()) {
                refuseInRow(cells.subList(from, to));
                from = to;
            }
        }
    }

    private static void refuseInRow(List<HeldCell> cells) {
        if (isOfDifferentMeasures(cells)) {
            return;
        }
        Map<Key, List<Integer>> twins = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Observation o = cells.get(i).observation();
            if (o != null) {
                List<Object> others = List.of(o.status(), o.comparability(), o.priceBasis(), o.referenceRegionCode());
                twins.computeIfAbsent(new Key(HeldCell.Series.of(o), others), k -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> same : twins.values()) {
            boolean differ = same.stream()
                            .map(i -> Objects.requireNonNull(cells.get(i).observation())
                                    .value())
                            .distinct()
                            .count()
                    > 1;
            boolean named = same.stream()
                            .map(i -> cells.get(i).column().subjects())
                            .distinct()
                            .count()
                    > 1;
            if (differ && named) {
                same.forEach(i -> cells.set(i, refused(cells.get(i))));
            }
        }
    }

    /** An amount and its growth, as most lists have them, are no twins whatever else is said of them. */
    private static boolean isOfDifferentMeasures(List<HeldCell> cells) {
        int measures = 0;
        for (HeldCell cell : cells) {
            Observation o = cell.observation();
            int measure = o == null ? 0 : 1 << o.measure().ordinal();
            if ((measures & measure) != 0) {
                return false;
            }
            measures |= measure;
        }
        return true;
    }

    private static HeldCell refused(HeldCell cell) {
        Observation read = Objects.requireNonNull(cell.observation());
        String header = String.join(
                " | ", cell.column().labels().stream().map(Label::printed).toList());
        return cell.with(new Rejection(
                read.place(),
                read.ordinal(),
                read.printed(),
                Refusal.INDICATOR_AMBIGUOUS,
                header,
                List.of(read.indicatorCode()),
                header + " | " + read.indicatorPrinted(),
                read.rule()));
    }
}
