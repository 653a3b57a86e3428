package quarterdeck.reading.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * What a number says of its indicator: growth in the header or the row is growth; otherwise the indicator's own
 * wording, then the words around the block. Where nothing is said the unit decides.
 */
final class MeasureAxis {

    private static final Resolution<Measure> LEVEL = Resolution.of(Measure.LEVEL);

    private final Resolution<Measure> ofBlock;
    private final Map<Integer, Optional<Label>> ofColumn = new HashMap<>();

    MeasureAxis(Surroundings surroundings) {
        this.ofBlock = nearest(surroundings.labels())
                .filter(Label::speaksOfMeasure)
                .map(MeasureAxis::measure)
                .orElse(Resolution.refused(Refusal.MEASURE_UNKNOWN));
    }

    Resolution<Measure> of(RowWords row, ValueColumn column, Resolution<IndicatorRef> indicator) {
        Label header = ofColumn.computeIfAbsent(column.column(), c -> speaking(column.labels()))
                .orElse(null);
        if (header != null && header.measure() != Measure.LEVEL) {
            return measure(header);
        }
        Label stub = row.measure();
        if (stub != null && stub.measure() != Measure.LEVEL) {
            return measure(stub);
        }
        Measure wording = indicator.isResolved() ? indicator.get().measure() : null;
        if (wording != null && wording != Measure.LEVEL) {
            return Resolution.of(wording);
        }
        return header != null || stub != null ? LEVEL : ofBlock;
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
        return label.measure() == null
                ? Resolution.refused(Refusal.MEASURE_UNKNOWN, List.of(label.printed()))
                : Resolution.of(label.measure());
    }
}
