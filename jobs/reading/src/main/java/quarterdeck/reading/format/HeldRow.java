package quarterdeck.reading.format;

import java.util.BitSet;
import java.util.List;
import quarterdeck.reading.document.Row;

/**
 * A row of a {@link HeldTable}.
 *
 * @param indents steps of indent by column; columns beyond have none
 * @param covered the columns that another cell spans into
 */
public record HeldRow(int number, List<String> cells, List<Integer> indents, BitSet covered, boolean hidden)
        implements Row {

    public HeldRow {
        cells = List.copyOf(cells);
        indents = List.copyOf(indents);
    }

    public static HeldRow plain(int number, List<String> cells) {
        return new HeldRow(number, cells, List.of(), new BitSet(), false);
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

    @Override
    public int indent(int column) {
        return column < indents.size() ? indents.get(column) : 0;
    }
}
