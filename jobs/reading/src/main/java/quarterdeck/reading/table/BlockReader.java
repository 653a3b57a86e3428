package quarterdeck.reading.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the body of one block, row by row, up to its notes or to the header of the next block. */
final class BlockReader {

    private static final int ROWS_BEFORE_A_HEADER = 8;

    private final BlockHead head;
    private final List<PanelReader> panels;
    private final BitSet values = new BitSet();
    private final Tally tally;
    private final ObservedBlock observed;
    private final ListRows list;

    BlockReader(BlockHead head, List<Panel> layout, List<PanelReader> panels, Tally tally, ObservedBlock observed) {
        this.head = head;
        this.panels = List.copyOf(panels);
        this.tally = tally;
        this.observed = observed;
        layout.forEach(panel -> panel.values().forEach(column -> values.set(column.column())));
        this.list = new ListRows(head.headers(), values);
    }

    /** Reads and moves past the rows of the body. */
    void read(RowWindow window) throws IOException {
        boolean readAny = false;
        for (GridRow row = window.peek(0); row != null; row = window.peek(0)) {
            boolean listed = list.isListed(row);
            if (!listed && readAny && startsAnother(row, window)) {
                return;
            }
            window.take();
            if (listed) {
                readBody(row);
                readAny = true;
            } else if (isRepeatedHeader(row)) {
                tally.outside(row);
                observed.repeatedHeader(row);
            } else if (isBesideTheTable(row)) {
                tally.outside(row);
                observed.beside(row);
            } else if (!row.isBlank()) {
                readBody(row);
                readAny = true;
            }
        }
    }

    private void readBody(GridRow row) {
        tally.seen(row);
        leaveLabelsOutside(row);
        for (PanelReader panel : panels) {
            panel.read(row);
        }
        observed.body(row);
    }

    private static boolean isBesideTheTable(GridRow row) {
        return RowKinds.isNote(row) || RowKinds.isColumnNumbering(row) || RowKinds.isContents(row);
    }

    /** Numbers in columns that are no columns of values: codes, years, stray numbers. */
    private void leaveLabelsOutside(GridRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (!values.get(c) && Tally.isNumeric(row, c)) {
                tally.outside();
            }
        }
    }

    private boolean isRepeatedHeader(GridRow row) {
        for (GridRow header : head.headers()) {
            if (row.sameTexts(header)) {
                return true;
            }
        }
        return false;
    }

    /** Whether another block begins here: a header, or titles with a header below them. */
    private boolean startsAnother(GridRow row, RowWindow window) throws IOException {
        if (isHeader(row) && !isRepeatedHeader(row)) {
            return true;
        }
        if (!row.isSingleText()) {
            return false;
        }
        for (int i = 1; i <= ROWS_BEFORE_A_HEADER; i++) {
            GridRow next = window.peek(i);
            if (next == null || isRepeatedHeader(next)) {
                return false;
            }
            if (isHeader(next) || isFirstLevel(next) || NextHeader.standsAt(window, i)) {
                return true;
            }
            if (!next.isBlank() && !next.isSingleText()) {
                return false;
            }
        }
        return false;
    }

    /** Below a title even one word over numbers, beside a word or nothing over labels, begins a header. */
    private boolean isFirstLevel(GridRow row) {
        boolean over = false;
        for (int c = 0; c < row.size(); c++) {
            CellKind kind = row.kind(c);
            if (kind != CellKind.WORDS && kind != CellKind.BLANK) {
                return false;
            }
            over |= values.get(c) && kind == CellKind.WORDS && !row.covered(c);
        }
        boolean labelled = row.count(CellKind.WORDS) > 1 || values.get(row.firstColumn());
        return over && labelled && !RowKinds.isNote(row) && !RowKinds.isKeyAndValue(row);
    }

    private boolean isHeader(@Nullable GridRow row) {
        if (row == null || RowKinds.isNote(row) || RowKinds.isColumnNumbering(row)) {
            return false;
        }
        if (row.isYearHeader(2)) {
            return true;
        }
        int words = 0;
        for (int c = values.nextSetBit(0); c >= 0; c = values.nextSetBit(c + 1)) {
            if (row.kind(c) == CellKind.NUMBER) {
                return false;
            }
            words += row.kind(c) == CellKind.WORDS && !row.covered(c) ? 1 : 0;
        }
        return words > 0 && words * 2 >= Math.min(values.cardinality(), row.size()) && row.count(CellKind.WORDS) > 1;
    }
}
