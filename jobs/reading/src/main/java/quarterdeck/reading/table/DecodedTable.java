package quarterdeck.reading.table;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Row;
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

    private record DecodedRow(Row row, Map<String, String> names) implements Row {

        @Override
        public int number() {
            return row.number();
        }

        @Override
        public int size() {
            return row.size();
        }

        @Override
        public String text(int column) {
            String printed = row.text(column);
            return names.getOrDefault(printed.strip(), printed);
        }

        @Override
        public boolean covered(int column) {
            return row.covered(column);
        }

        @Override
        public int indent(int column) {
            return row.indent(column);
        }

        @Override
        public boolean hidden() {
            return row.hidden();
        }
    }
}
