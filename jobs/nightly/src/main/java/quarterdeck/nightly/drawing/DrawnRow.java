package quarterdeck.nightly.drawing;

import java.util.List;

/**
 * A row of a drawn table.
 *
 * @param number as a person counts, from 1
 * @param hidden whether the format hides it
 */
public record DrawnRow(int number, boolean hidden, List<DrawnCell> cells) {

    public DrawnRow {
        cells = List.copyOf(cells);
    }

    /** Whether a finding stands in one of its cells. */
    boolean holds(String place) {
        return cells.stream().anyMatch(cell -> cell.place().equals(place));
    }
}
