package quarterdeck.reading.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;

/**
 * What the labels of a row, and of the rows that enclose it, say of its numbers.
 *
 * @param region null where the row names none
 * @param subjects labels that may name an indicator: its own, or that of the row it continues; empty where it has none
 * @param parents words of the enclosing rows, nearest first
 * @param labels all its labels, the nearest to the numbers first, then those of the enclosing rows
 * @param hidden whether the format hides the row
 */
record RowWords(
        @Nullable Printed<Region> region,
        List<Label> subjects,
        List<String> parents,
        List<Label> labels,
        boolean hidden) {

    RowWords {
        subjects = List.copyOf(subjects);
        parents = List.copyOf(parents);
        labels = List.copyOf(labels);
    }
}
