package quarterdeck.reading.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.table.HeldCell.Series;
import quarterdeck.reading.vocabulary.Refusal;

/**
 * Repairs damaged numbers of a block where arithmetic leaves exactly one reading: the parts must make up the whole,
 * growth and shares must follow from the levels. What several readings fit is refused, and what none fits stays as it
 * was read.
 */
final class Repairs {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int BORNE_OUT = 2;

    private final CellReader reader;
    private final Quantities quantities;
    private final BlockRelations blockRelations;

    Repairs(CellReader reader, Quantities quantities, BlockRelations blockRelations) {
        this.reader = reader;
        this.quantities = quantities;
        this.blockRelations = blockRelations;
    }

    /** The cells in the same order, damaged ones repaired or refused. */
    List<HeldCell> mend(List<HeldCell> cells) {
        return new Block(cells).mended();
    }

    /** One way to read damaged cells: what each of them then says, by its index, and what would have happened. */
    private record Candidate(Map<Integer, Observation> readings, String damage) {}

    /** The cells of one block and what they say of one another. */
    private final class Block {

        private final List<HeldCell> cells;
        private final Map<Series, Integer> indexes = new LinkedHashMap<>();
        /** What the members of relations say: arithmetic asks for no others. */
        private final Map<Series, Interval> numbers = new LinkedHashMap<>();

        private final List<Integer> damaged = new ArrayList<>();
        private final Map<Series, List<Relation>> relations = new LinkedHashMap<>();
        private final Map<Object, Integer> holding = new LinkedHashMap<>();
        private final List<Relation> violated = new ArrayList<>();

        Block(List<HeldCell> given) {
            this.cells = new ArrayList<>(given);
            List<Series> repeated = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                Series series = series(i);
                if (series != null && indexes.putIfAbsent(series, i) != null) {
                    repeated.add(series);
                }
                if (series != null && isMalformed(cells.get(i).finding())) {
                    damaged.add(i);
                }
            }
            repeated.forEach(indexes::remove);
        }

        private @Nullable Series series(int index) {
            HeldCell cell = cells.get(index);
            Finding finding = isMalformed(cell.finding()) ? reread(cell, quantity(BigDecimal.ONE)) : cell.finding();
            return finding instanceof Observation o ? Series.of(o) : null;
        }

        List<HeldCell> mended() {
            relate();
            for (int index : damaged) {
                settle(candidates(index));
            }
            if (!damaged.isEmpty()) {
                violated.clear();
                holding.clear();
                judge();
            }
            for (Relation relation : List.copyOf(violated)) {
                if (holding.getOrDefault(relation.kind(), 0) >= BORNE_OUT) {
                    settle(culprits(relation));
                }
            }
            return cells;
        }

        private void relate() {
            for (Relation relation : new LinkedHashSet<>(blockRelations.among(indexes.keySet()))) {
                for (Series member : relation.members()) {
                    relations.computeIfAbsent(member, m -> new ArrayList<>()).add(relation);
                }
            }
            for (Series member : relations.keySet()) {
                Integer index = indexes.get(member);
                Observation o = index == null ? null : cells.get(index).observation();
                if (o != null) {
                    numbers.put(member, Interval.of(o));
                }
            }
            judge();
        }

        private void judge() {
            Set<Relation> judged = Collections.newSetFromMap(new IdentityHashMap<>()); // no two are equal
            for (List<Relation> ofMember : relations.values()) {
                for (Relation relation : ofMember) {
                    if (judged.add(relation)) {
                        judge(relation);
                    }
                }
            }
        }

        private void judge(Relation relation) {
            Boolean holds = relation.holds(numbers);
            if (Boolean.TRUE.equals(holds)) {
                holding.merge(relation.kind(), 1, Integer::sum);
            } else if (Boolean.FALSE.equals(holds)) {
                violated.add(relation);
            }
        }

        /** Readings of a number that is no number: of its own cell, or of several that were glued into it. */
        private List<Candidate> candidates(int index) {
            List<Candidate> candidates = new ArrayList<>();
            String printed = cells.get(index).cell().printed();
            DamagedForms.of(printed).forEach((form, damage) -> add(candidates, index, form, damage));
            List<Integer> blanks = blanksBehind(index);
            for (List<BigDecimal> pieces : DamagedForms.splits(printed, 1 + blanks.size())) {
                Map<Integer, Observation> readings = new LinkedHashMap<>();
                for (int p = 0; p < pieces.size(); p++) {
                    int at = p == 0 ? index : blanks.get(p - 1);
                    Observation reading = asColumn(at, pieces.get(p));
                    if (reading != null) {
                        readings.put(at, reading);
                    }
                }
                if (readings.size() == pieces.size() && fits(readings)) {
                    candidates.add(new Candidate(readings, "cells were glued together"));
                }
            }
            return candidates;
        }

        /** The piece in its cell, unless all other numbers of the column have another number of decimals. */
        private @Nullable Observation asColumn(int index, BigDecimal piece) {
            HeldCell cell = cells.get(index);
            boolean unlike = false;
            for (HeldCell other : cells) {
                Quantity quantity = other.cell().quantity();
                if (quantity != null && other.column().column() == cell.column().column()) {
                    if (quantity.value().scale() == piece.scale()) {
                        return HeldCell.valued(reread(cell, quantity(piece)));
                    }
                    unlike = true;
                }
            }
            return unlike ? null : HeldCell.valued(reread(cell, quantity(piece)));
        }

        /** The blank cells that follow directly in the row: what was glued has left them empty. */
        private List<Integer> blanksBehind(int index) {
            List<Integer> blanks = new ArrayList<>();
            int column = cells.get(index).column().column();
            for (int i = index + 1; i < cells.size(); i++) {
                HeldCell next = cells.get(i);
                boolean blank =
                        next.cell().quantity() == null && next.cell().printed().isBlank();
                if (next.row() != cells.get(index).row() || next.column().column() != column + 1 || !blank) {
                    break;
                }
                column++;
                blanks.add(i);
            }
            return blanks;
        }

        /** Which number of a relation that does not hold can be damaged, so that everything holds. */
        private List<Candidate> culprits(Relation relation) {
            List<Candidate> candidates = new ArrayList<>();
            if (Boolean.TRUE.equals(relation.holds(numbers))) {
                return candidates;
            }
            for (Series member : relation.members()) {
                int index = indexes.getOrDefault(member, -1);
                Quantity quantity = index < 0 ? null : cells.get(index).cell().quantity();
                if (quantity != null && quantity.unit() == null) {
                    DamagedForms.of(cells.get(index).cell().printed())
                            .forEach((form, damage) -> add(candidates, index, form, damage));
                    for (BigDecimal factor : List.of(TEN_THOUSAND, BigDecimal.ONE.divide(TEN_THOUSAND))) {
                        add(candidates, index, times(quantity, factor), "the unit was mistaken by 10 000");
                    }
                }
            }
            return candidates;
        }

        private void add(List<Candidate> candidates, int index, String form, String damage) {
            add(candidates, index, quantities.parse(form).orElse(null), damage);
        }

        private void add(List<Candidate> candidates, int index, @Nullable Quantity quantity, String damage) {
            Observation reading = quantity == null ? null : HeldCell.valued(reread(cells.get(index), quantity));
            if (reading != null && fits(Map.of(index, reading))) {
                candidates.add(new Candidate(Map.of(index, reading), damage));
            }
        }

        /** Whether everything that the numbers take part in holds with these readings, and there is anything. */
        private boolean fits(Map<Integer, Observation> readings) {
            Map<Series, Interval> tried = new LinkedHashMap<>(numbers);
            readings.values().forEach(o -> tried.put(Series.of(o), Interval.of(o)));
            int holds = 0;
            for (Observation reading : readings.values()) {
                for (Relation relation : relations.getOrDefault(Series.of(reading), List.of())) {
                    Boolean result = relation.holds(tried);
                    if (Boolean.FALSE.equals(result)) {
                        return false;
                    }
                    holds += result == null ? 0 : 1;
                }
            }
            return holds > 0;
        }

        /** The only candidate is the reading; where several fit, all cells they speak of are refused. */
        private void settle(List<Candidate> candidates) {
            if (candidates.size() == 1) {
                Candidate only = candidates.get(0);
                only.readings.forEach((index, reading) -> {
                    String why = only.damage + "; no other reading fits the numbers around it";
                    cells.set(index, cells.get(index).with(reading.repaired(reading.printed(), why)));
                    numbers.put(Series.of(reading), Interval.of(reading));
                });
            } else {
                candidates.forEach(
                        candidate -> candidate.readings.forEach((index, reading) -> refuse(index, candidates)));
            }
        }

        private void refuse(int index, List<Candidate> candidates) {
            HeldCell cell = cells.get(index);
            List<String> readings = candidates.stream()
                    .map(candidate -> candidate.readings.get(index))
                    .filter(Objects::nonNull)
                    .map(reading -> reading.valuePrinted() + " (" + reading.indicatorCode() + ")")
                    .toList();
            if (cell.cell().quantity() != null || isMalformed(cell.finding())) {
                Finding finding = cell.finding();
                String rule = finding instanceof Observation o ? o.rule() : "table";
                cells.set(
                        index,
                        cell.with(new Rejection(
                                finding.place(),
                                0,
                                cell.cell().printed(),
                                Refusal.NUMBER_AMBIGUOUS,
                                cell.cell().printed(),
                                readings,
                                "does not add up",
                                rule)));
            }
        }
    }

    private Finding reread(HeldCell held, Quantity quantity) {
        CellReader.Cell cell = held.cell();
        return reader.read(
                new CellReader.Cell(cell.place(), cell.printed(), quantity, "", cell.hidden()),
                held.words(),
                held.column());
    }

    private Quantity quantity(BigDecimal value) {
        return quantities.parse(value.toPlainString()).orElseThrow();
    }

    private static Quantity times(Quantity quantity, BigDecimal factor) {
        return new Quantity(
                quantity.value().multiply(factor),
                quantity.low().multiply(factor),
                quantity.high().multiply(factor),
                quantity.qualifier(),
                null,
                quantity.printed());
    }

    private static boolean isMalformed(Finding finding) {
        return finding instanceof Rejection r && r.reason() == Refusal.NUMBER_MALFORMED;
    }
}
