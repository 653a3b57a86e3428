package quarterdeck.reading.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.SameRow;
import quarterdeck.reading.document.SameTable;
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
    public boolean coded() {
        return document.coded();
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

    private static final class CorrectedTable extends SameTable {

        private final Corrections corrections;

        CorrectedTable(Table table, Corrections corrections) {
            super(table);
            this.corrections = corrections;
        }

        @Override
        public @Nullable Row next() throws IOException {
            Row row = table().next();
            return row == null ? null : new CorrectedRow(row, this);
        }
    }

    private static final class CorrectedRow extends SameRow {

        private final CorrectedTable table;

        CorrectedRow(Row row, CorrectedTable table) {
            super(row);
            this.table = table;
        }

        @Override
        public String text(int column) {
            String place = table.place(number(), column).locator();
            return table.corrections.text(place, super.text(column));
        }
    }
}
