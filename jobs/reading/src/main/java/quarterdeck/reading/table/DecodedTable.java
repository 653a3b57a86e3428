package quarterdeck.reading.table;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.SameRow;
import quarterdeck.reading.document.SameTable;
import quarterdeck.reading.document.Table;

/** A table that shows the names of its series where it prints their codes. */
final class DecodedTable extends SameTable {

    private final Map<String, String> names;

    /** @param names of the series by their codes */
    DecodedTable(Table table, Map<String, String> names) {
        super(table);
        this.names = names;
    }

    @Override
    public @Nullable Row next() throws IOException {
        Row row = table().next();
        return row == null ? null : new DecodedRow(row, names);
    }

    private static final class DecodedRow extends SameRow {

        private final Map<String, String> names;

        DecodedRow(Row row, Map<String, String> names) {
            super(row);
            this.names = names;
        }

        @Override
        public String text(int column) {
            String printed = super.text(column);
            return names.getOrDefault(printed.strip(), printed);
        }
    }
}
