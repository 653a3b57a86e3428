package quarterdeck.reading.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;

/** A document whose cells show what the ledger of corrections says instead of what is printed. */
record CorrectedDocument(Document document, Corrections corrections) implements Document {

    @Override
    public String mediaType() {
        return document.mediaType();
    }

    @Override
    public String charset() {
        return document.charset();
    }

    @Override
    public @Nullable Block next() throws IOException {
        Block block = document.next();
        return block instanceof Table table ? new CorrectedTable(table, corrections) : block;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private record CorrectedTable(Table table, Corrections corrections) implements Table {

        @Override
        public int ordinal() {
            return table.ordinal();
        }

        @Override
        public String name() {
            return table.name();
        }

        @Override
        public String caption() {
            return table.caption();
        }

        @Override
        public boolean hidden() {
            return table.hidden();
        }

        @Override
        public @Nullable Row next() throws IOException {
            Row row = table.next();
            return row == null ? null : new CorrectedRow(row, this);
        }

        @Override
        public Place place(int row, int column) {
            return table.place(row, column);
        }
    }

    private record CorrectedRow(Row row, CorrectedTable table) implements Row {

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
            String place = table.place(row.number(), column).locator();
            return table.corrections.text(place, row.text(column));
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
