package quarterdeck.reading.format.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The cells of a table on one page.
 *
 * @param area what the table takes of the page
 * @param columns left edges of the columns, and the right edge of the last one
 * @param rows from top to bottom
 */
record Grid(Area area, double[] columns, List<GridRow> rows) {

    /** Columns of two pages belong together where their edges lie closer than this share of their width. */
    private static final double SAME_COLUMN = 0.4;

    Grid {
        rows = List.copyOf(rows);
    }

    /** A row: its texts, which of them are covered by a neighbour or one above, and its extent on the page. */
    record GridRow(List<String> texts, BitSet covered, double top, double bottom) {

        GridRow {
            texts = List.copyOf(texts);
        }

        /** Whether nothing in it is a number or stands for one, but for years. */
        boolean isHead() {
            return texts.stream().noneMatch(text -> Word.isValue(text) && !text.matches("(19|20)\\d\\d"));
        }
    }

    int width() {
        return columns.length - 1;
    }

    /** Whether another grid, at the top of the next page, can be the rest of this table. */
    boolean goesOnIn(Grid next) {
        if (next.width() != width()) {
            return false;
        }
        for (int i = 1; i < columns.length - 1; i++) {
            double narrower = Math.min(columns[i] - columns[i - 1], columns[i + 1] - columns[i]);
            double moved = Math.abs((columns[i] - columns[0]) - (next.columns[i] - next.columns[0]));
            if (moved > SAME_COLUMN * narrower) {
                return false;
            }
        }
        return true;
    }

    /** How many of its first rows are the same as those of another table: the repeated header. */
    int sameRows(List<GridRow> others) {
        int same = 0;
        while (same < rows.size()
                && same < others.size()
                && rows.get(same).isHead()
                && rows.get(same).texts().equals(others.get(same).texts())) {
            same++;
        }
        return same;
    }

    Grid without(int first) {
        return new Grid(area, columns, new ArrayList<>(rows.subList(first, rows.size())));
    }
}
