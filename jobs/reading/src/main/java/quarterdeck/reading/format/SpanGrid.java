package quarterdeck.reading.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Places cells into a grid row by row, leaving room for those that span into it from above. */
public final class SpanGrid {

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> rowsLeft = new ArrayList<>();
    private final List<Integer> indentsAbove = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private List<Integer> indents = new ArrayList<>();
    private BitSet covered = new BitSet();

    public void beginRow() {
        row = new ArrayList<>();
        indents = new ArrayList<>();
        covered = new BitSet();
    }

    public void add(String text, int indent, int columns, int rows) {
        takeFromAbove(false);
        for (int i = 0; i < columns; i++) {
            int column = row.size();
            if (column >= DelimitedRow.MOST_COLUMNS) {
                return;
            }
            if (i > 0) {
                covered.set(column);
            }
            row.add(text);
            indents.add(indent);
            keep(column, text, indent, rows - 1);
        }
    }

    private void keep(int column, String text, int indent, int rows) {
        while (texts.size() <= column) {
            texts.add("");
            indentsAbove.add(0);
            rowsLeft.add(0);
        }
        texts.set(column, text);
        indentsAbove.set(column, indent);
        rowsLeft.set(column, rows);
    }

    /** Fills in what spans into the next columns from above; to the end of the row where asked. */
    private void takeFromAbove(boolean toTheEnd) {
        while (row.size() < texts.size() && (rowsLeft.get(row.size()) > 0 || (toTheEnd && moreAbove(row.size())))) {
            int column = row.size();
            int left = rowsLeft.get(column);
            covered.set(column, left > 0);
            row.add(left > 0 ? texts.get(column) : "");
            indents.add(left > 0 ? indentsAbove.get(column) : 0);
            rowsLeft.set(column, Math.max(0, left - 1));
        }
    }

    private boolean moreAbove(int from) {
        for (int column = from; column < rowsLeft.size(); column++) {
            if (rowsLeft.get(column) > 0) {
                return true;
            }
        }
        return false;
    }

    public HeldRow endRow(int number, boolean hidden) {
        takeFromAbove(true);
        return new HeldRow(number, row, indents, covered, hidden);
    }
}
