package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * What a number says of its indicator: growth in the header or the row is growth; otherwise the indicator's own
 * wording, then the words around the block. Where nothing is said the unit decides.
 */
final class MeasureAxis {

    private static final Set<String> NO_AMOUNTS = Set.of("ratio", "pp", "index");
    private static final Resolution<Measure> LEVEL = Resolution.of(Measure.LEVEL);

    private static final Resolution<Measure> INDEX = Resolution.of(Measure.INDEX);

    private static final Pattern CHANGE = Pattern.compile("增减$");

    private final Resolution<Measure> ofBlock;
    private final boolean ambiguous;
    private final Map<Integer, Optional<Label>> ofColumn = new HashMap<>();

    MeasureAxis(Surroundings surroundings) {
        this.ofBlock = nearest(surroundings.labels())
                .filter(Label::speaksOfMeasure)
                .map(MeasureAxis::measure)
                .orElse(Resolution.refused(Refusal.MEASURE_UNKNOWN));
        this.ambiguous = surroundings
                .unitLabel()
                .map(Label::units)
                .filter(MeasureAxis::isOfBothKinds)
                .isPresent();
    }

    Resolution<Measure> of(RowWords row, ValueColumn column, Resolution<IndicatorRef> indicator) {
        Label header = ofColumn.computeIfAbsent(column.column(), c -> speaking(column.labels()))
                .orElse(null);
        if (header != null && header.measure() != Measure.LEVEL) {
            boolean open = ambiguous && isChange(header) && column.units().isEmpty() && isUnitless(row);
            return isIndex(column) ? INDEX : open ? unclear(header) : measure(header);
        }
        Label stub = row.measure();
        if (stub != null && stub.measure() != Measure.LEVEL) {
            return measure(stub);
        }
        Measure wording = indicator.isResolved() ? indicator.get().measure() : null;
        if (wording != null && wording != Measure.LEVEL) {
            return Resolution.of(wording);
        }
        boolean level = header != null || stub != null || isRatio(ofBlock) && isAmount(row, column);
        return level ? LEVEL : ofBlock;
    }

    /** 比上月增减 may be an amount as well as a percentage where the units of both stand in one line over the table. */
    private static boolean isChange(Label header) {
        return header.measure() == Measure.MOM
                && CHANGE.matcher(header.printed()).find();
    }

    private static boolean isUnitless(RowWords row) {
        return row.units().stream().allMatch(label -> label.units().isEmpty());
    }

    private static boolean isOfBothKinds(List<Unit> units) {
        boolean ratio = units.stream().anyMatch(unit -> NO_AMOUNTS.contains(unit.dimension()));
        return ratio && units.stream().anyMatch(unit -> !NO_AMOUNTS.contains(unit.dimension()));
    }

    /** 环比 over 上月=100 is an index. */
    private static boolean isIndex(ValueColumn column) {
        return column.units().stream().anyMatch(unit -> unit.dimension().equals("index"));
    }

    private static boolean isRatio(Resolution<Measure> measure) {
        return measure.isResolved() && measure.get() != Measure.LEVEL && measure.get() != Measure.CHANGE_AMOUNT;
    }

    /** Under the title 生产总值构成 a column in 亿元 still holds amounts. */
    private static boolean isAmount(RowWords row, ValueColumn column) {
        List<Unit> printed = new ArrayList<>(column.units());
        row.units().forEach(label -> printed.addAll(label.units()));
        return !printed.isEmpty() && printed.stream().noneMatch(unit -> NO_AMOUNTS.contains(unit.dimension()));
    }

    /** The first words that speak of a measure or name what the block is about: those of another table end there. */
    private static Optional<Label> nearest(List<Label> labels) {
        return labels.stream()
                .filter(label -> label.speaksOfMeasure() || label.hasSubject())
                .findFirst();
    }

    private static Optional<Label> speaking(List<Label> labels) {
        return labels.stream().filter(Label::speaksOfMeasure).findFirst();
    }

    private static Resolution<Measure> measure(Label label) {
        return label.measure() == null ? unclear(label) : Resolution.of(label.measure());
    }

    private static Resolution<Measure> unclear(Label label) {
        return Resolution.refused(Refusal.MEASURE_UNKNOWN, List.of(label.printed()));
    }
}
