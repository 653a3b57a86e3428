package quarterdeck.reading.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where the next block of cells begins: its captions, its header rows, and the row its body starts at. */
final class BlockFinder {

    private static final int LOOK_AHEAD = 200;
    private static final int ROWS_OF_A_BODY = 20;

    private final RowWindow window;

    BlockFinder(RowWindow window) {
        this.window = window;
    }

    /** Moves past captions and headers of the next block; null where only rows without data are left. */
    @Nullable
    BlockHead next() throws IOException {
        List<GridRow> passed = new ArrayList<>();
        int firstData = firstData();
        while (firstData < 0 && window.peek(0) != null) {
            passed.add(window.take());
            firstData = firstData < 0 && window.peek(LOOK_AHEAD - 1) == null ? -1 : firstData();
        }
        if (firstData < 0) {
            return passed.isEmpty() ? null : new BlockHead(passed, List.of());
        }
        return head(passed, firstData);
    }

    private int firstData() throws IOException {
        for (int i = 0; i < LOOK_AHEAD; i++) {
            GridRow row = window.peek(i);
            if (row == null) {
                return -1;
            }
            if (RowKinds.isData(row, window.peek(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private BlockHead head(List<GridRow> passed, int firstData) throws IOException {
        BitSet numeric = numericColumns(firstData);
        Deque<GridRow> headers = new ArrayDeque<>();
        int top = firstData;
        while (top >= 2 && isDataWithoutNumbers(top, numeric)) {
            top--;
        }
        for (int i = top - 1; i >= 0; i--) {
            GridRow row = window.peek(i);
            boolean header = row != null && isHeader(row, window.peek(i + 1), numeric, headers.isEmpty());
            GridRow above = i == 0 ? null : window.peek(i - 1);
            header |= !headers.isEmpty() && row != null && above != null && isLevelBelow(row, above, numeric);
            if (header && row != null) {
                headers.addFirst(row);
                top = i;
            } else if (!headers.isEmpty() || row == null || !row.isBlank() && !row.isSingleText()) {
                break;
            }
        }
        for (int i = 0; i < top; i++) {
            passed.add(window.take());
        }
        for (int i = 0; i < headers.size(); i++) {
            window.take();
        }
        return new BlockHead(passed, new ArrayList<>(headers));
    }

    /** A row directly below a header with words where the row below it has words, and nothing where that has numbers. */
    private boolean isDataWithoutNumbers(int below, BitSet numeric) throws IOException {
        GridRow row = window.peek(below - 1);
        GridRow above = window.peek(below - 2);
        GridRow first = window.peek(below);
        if (row == null || above == null || first == null || row.count(CellKind.WORDS) < 3) {
            return false;
        }
        for (int c = 0; c < row.size(); c++) {
            boolean words = row.kind(c) == CellKind.WORDS;
            if (words != (first.kind(c) == CellKind.WORDS) || words && (numeric.get(c) || row.covered(c))) {
                return false;
            }
        }
        return isHeader(above, row, numeric, true);
    }

    /** The columns in which the first rows of the body hold numbers. */
    private BitSet numericColumns(int firstData) throws IOException {
        BitSet numeric = new BitSet();
        for (int i = firstData; i < firstData + ROWS_OF_A_BODY; i++) {
            GridRow row = window.peek(i);
            for (int c = 0; row != null && !RowKinds.isLoneNumber(row) && c < row.size(); c++) {
                if (row.kind(c) == CellKind.NUMBER) {
                    numeric.set(c);
                }
            }
        }
        return numeric;
    }

    /** A lone piece of text over numbers, between two header rows, is a level of the header. */
    private static boolean isLevelBelow(GridRow row, GridRow above, BitSet numeric) {
        return row.isSingleText()
                && numeric.get(row.firstColumn())
                && !RowKinds.isKeyAndValue(row)
                && isHeader(above, row, numeric, false);
    }

    /**
     * A header row has words over numbers. A lone piece of text is a header only at the bottom and over one column;
     * above a header it is a title.
     */
    private static boolean isHeader(GridRow row, @Nullable GridRow below, BitSet numeric, boolean bottom) {
        if (RowKinds.isKeyAndValue(row) || RowKinds.isContents(row) || row.isBlank()) {
            return false;
        }
        boolean years = row.isYearHeader(1);
        if (row.count(CellKind.NUMBER) > 0 && !years) {
            return RowKinds.isColumnNumbering(row);
        }
        boolean overNumbers = false;
        boolean overLabels = false;
        for (int c = 0; c < row.size(); c++) {
            boolean printed = row.kind(c) != CellKind.BLANK && !row.covered(c);
            overNumbers |= printed && numeric.get(c);
            overLabels |= printed && !numeric.get(c);
        }
        int printed = row.count(CellKind.WORDS) + row.count(CellKind.NUMBER);
        return overNumbers && (printed >= 2 || bottom && !overLabels && below != null);
    }
}
