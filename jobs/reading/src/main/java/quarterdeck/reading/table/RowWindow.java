package quarterdeck.reading.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;

/** Looks ahead in the streamed rows of a table; only what was looked at and not yet taken is held. */
final class RowWindow {

    private final Table table;
    private final CellKinds kinds;
    private final List<GridRow> rows = new ArrayList<>();
    private @Nullable GridRow newest;
    private int first;
    private boolean exhausted;

    RowWindow(Table table, CellKinds kinds) {
        this.table = table;
        this.kinds = kinds;
    }

    /** The row that many rows ahead, 0 being the next one; null beyond the end of the table. */
    @Nullable
    GridRow peek(int ahead) throws IOException {
        while (!exhausted && rows.size() - first <= ahead) {
            Row row = table.next();
            if (row == null) {
                exhausted = true;
            } else {
                newest = GridRow.copyOf(row, kinds, newest);
                rows.add(newest);
            }
        }
        return first + ahead < rows.size() ? rows.get(first + ahead) : null;
    }

    /** Moves past the next row. */
    GridRow take() throws IOException {
        GridRow row = peek(0);
        if (row == null) {
            throw new IOException("no row left in table " + table.ordinal());
        }
        first++;
        if (first == rows.size()) {
            rows.clear();
            first = 0;
        } else if (first > 1024) {
            rows.subList(0, first).clear();
            first = 0;
        }
        return row;
    }
}
