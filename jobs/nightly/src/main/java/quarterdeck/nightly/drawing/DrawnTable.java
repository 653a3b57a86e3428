package quarterdeck.nightly.drawing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A table with what was made of its cells. Blank rows are left out.
 *
 * @param ordinal number of the table in the document, from 1
 * @param name of the sheet, or empty
 * @param hidden whether the format hides the table
 * @param layouts how its blocks are laid out, a line each
 * @param rowsLeftOut how many further rows are not drawn
 */
public record DrawnTable(
        int ordinal,
        String name,
        String caption,
        boolean hidden,
        List<String> layouts,
        List<DrawnRow> rows,
        long rowsLeftOut) {

    public DrawnTable {
        layouts = List.copyOf(layouts);
        rows = List.copyOf(rows);
    }

    public int columns() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** The cell at a place, where the table has it. */
    public Optional<DrawnCell> at(String place) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.place().equals(place))
                .findFirst();
    }

    /** Where the words of a coordinate of the cell at this place stand; empty where the table does not print them. */
    public Optional<String> placeOf(String words, String place) {
        OptionalInt row = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).holds(place))
                .findFirst();
        return row.isEmpty() ? Optional.empty() : new WordSearch(this, row.getAsInt(), place).of(words);
    }
}
