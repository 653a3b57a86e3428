package quarterdeck.reading.table;

import java.util.List;
import quarterdeck.reading.unit.Unit;

/**
 * A column of numbers and what its header says of them.
 *
 * @param column counted from 0
 * @param labels the header's labels, the nearest first
 * @param subjects those of them, or of the column it belongs to, that may name a region or an indicator, nearest first
 * @param ranked of a column of ranks, the label of the column whose order it gives; empty where there is none
 * @param beside labels of the other columns about the same subject, which may give the unit of its amounts
 * @param abbreviated labels of the column before it, whose name the words of its own may shorten
 * @param headed whether a header stands over it; in a block with headers a column without one is no part of the table
 */
record ValueColumn(
        int column,
        List<Label> labels,
        List<Label> subjects,
        List<Label> ranked,
        List<Label> beside,
        List<Label> abbreviated,
        boolean headed) {

    ValueColumn {
        labels = List.copyOf(labels);
        subjects = List.copyOf(subjects);
        ranked = List.copyOf(ranked);
        beside = List.copyOf(beside);
        abbreviated = List.copyOf(abbreviated);
    }

    /** The labels that speak of time, nearest first. */
    List<Label> times() {
        return labels.stream().filter(Label::speaksOfTime).toList();
    }

    /** The units that the header gives, nearest first. */
    List<Unit> units() {
        return labels.stream().flatMap(label -> label.units().stream()).toList();
    }

    ValueColumn beside(List<Label> others) {
        return new ValueColumn(column, labels, subjects, ranked, others, abbreviated, headed);
    }

    boolean isRank() {
        return labels.stream().anyMatch(Label::rank);
    }
}
