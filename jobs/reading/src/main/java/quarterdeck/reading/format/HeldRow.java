package quarterdeck.reading.format;

import java.util.BitSet;
import java.util.List;
import quarterdeck.reading.document.Row;

/**
 * A row of a {@link HeldTable}.
 *
 * @param covered the columns that another cell spans into
 */
record HeldRow(int number, List<String> cells, BitSet covered, boolean hidden) implements Row {

    HeldRow {
        cells = List.copyOf(cells);
    }

    static HeldRow plain(int number, List<String> cells) {
        return new HeldRow(number, cells, new BitSet(), false);
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public String text(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    @Override
    public boolean covered(int column) {
        return covered.get(column);
    }
}
