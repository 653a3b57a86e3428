package quarterdeck.reading.table;

import java.util.List;
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

    private final Surroundings surroundings;

    MeasureAxis(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Resolution<Measure> of(RowWords row, ValueColumn column, Resolution<IndicatorRef> indicator) {
        Optional<Label> header = speaking(column.labels());
        Optional<Label> stub = speaking(row.labels().stream()
                .filter(label -> row.subjects().contains(label) || label.isMeasureOnly())
                .toList());
        Optional<Label> chosen = header.filter(label -> label.measure() != Measure.LEVEL);
        if (chosen.isEmpty()) {
            chosen = stub.filter(label -> label.measure() != Measure.LEVEL);
        }
        if (chosen.isPresent()) {
            return measure(chosen.get());
        }
        if (indicator.isResolved()
                && indicator.get().measure() != null
                && indicator.get().measure() != Measure.LEVEL) {
            return Resolution.of(indicator.get().measure());
        }
        if (header.isPresent() || stub.isPresent()) {
            return Resolution.of(Measure.LEVEL);
        }
        return speaking(surroundings.labels())
                .map(MeasureAxis::measure)
                .orElse(Resolution.refused(Refusal.MEASURE_UNKNOWN));
    }

    private static Optional<Label> speaking(List<Label> labels) {
        return labels.stream()
                .filter(label -> label.measure() != null || label.measureUnclear())
                .findFirst();
    }

    private static Resolution<Measure> measure(Label label) {
        return label.measure() == null
                ? Resolution.refused(Refusal.MEASURE_UNKNOWN, List.of(label.printed()))
                : Resolution.of(label.measure());
    }
}
