package quarterdeck.reading.table;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the labels of a row, and of the rows that enclose it, say of its numbers but for their region. Long lists say the
 * same of a hundred regions: rows that differ in their region alone share one of these.
 *
 * @param subjects labels that may name an indicator: its own, or that of the row it continues; empty where it has none
 * @param parents words of the enclosing rows, nearest first
 * @param times labels that speak of time, nearest first
 * @param noTime what it prints in a column of periods and is none; null where it prints none
 * @param units labels that give units, nearest first
 * @param unitsOfParents labels of enclosing rows with numbers of their own: their units are those of the rows below only
 *     where no header gives one
 * @param measure the nearest label of its own that says how the number is meant, null where none does
 * @param hidden whether the format hides the row
 */
record RowSense(
        List<Label> subjects,
        List<String> parents,
        List<Label> times,
        @Nullable Label noTime,
        List<Label> units,
        List<Label> unitsOfParents,
        @Nullable Label measure,
        boolean hidden) {

    /**
     * @param labels all labels of the row, the nearest to the numbers first, then those of the enclosing rows
     * @param ofNumbers those of them that belong to enclosing rows with numbers of their own
     */
    static RowSense of(
            List<Label> subjects,
            List<String> parents,
            List<Label> labels,
            Set<Label> ofNumbers,
            @Nullable Label noTime,
            boolean hidden) {
        List<Label> units =
                labels.stream().filter(label -> !label.units().isEmpty()).toList();
        Label measure = null;
        for (Label label : labels) {
            boolean own = label.isMeasureOnly() || subjects.contains(label);
            measure = measure == null && own && label.speaksOfMeasure() ? label : measure;
        }
        return new RowSense(
                List.copyOf(subjects),
                List.copyOf(parents),
                labels.stream().filter(Label::speaksOfTime).toList(),
                noTime,
                units.stream().filter(label -> !ofNumbers.contains(label)).toList(),
                units.stream().filter(ofNumbers::contains).toList(),
                measure,
                hidden);
    }
}
