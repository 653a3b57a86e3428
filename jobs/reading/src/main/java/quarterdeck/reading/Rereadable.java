package quarterdeck.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.SameTable;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.Opened;

/**
 * A document that can be read again from its beginning: title, publisher and date stand at its head, what its tables
 * are about may stand in the last of them, and the numbers cannot be read without knowing either. What was seen of it
 * is held and given again, so that its bytes are decoded and taken apart once. Where that is too much, it is opened
 * anew.
 */
final class Rereadable implements Document {

    /** In characters: some 20 MB, more than the survey looks at in most releases. */
    private static final long MOST_HELD = 1 << 23;

    private final Opened release;
    private final List<Block> seen = new ArrayList<>();
    private Document document;
    private @Nullable SeenTable open;
    private int given;
    private long weight;
    private boolean holding = true;
    private boolean ended;

    Rereadable(Opened release) throws IOException {
        this.release = release;
        this.document = release.document();
    }

    /** Goes back to the beginning. */
    void again() throws IOException {
        given = 0;
        if (holding) {
            for (Block block : seen) {
                if (block instanceof SeenTable table) {
                    table.given = 0;
                }
            }
        } else {
            document.close();
            document = release.document();
            ended = false;
            open = null;
        }
    }

    /** The same, and nothing further is held, as nobody will read it after that. */
    void forTheLastTime() throws IOException {
        again();
        holding = false;
    }

    private void hold(long more) {
        weight += more;
        if (weight > MOST_HELD) {
            holding = false;
            seen.clear();
            given = 0;
        }
    }

    @Override
    public @Nullable Block next() throws IOException {
        if (given < seen.size()) {
            return seen.get(given++);
        }
        Block next = ended ? null : fresh();
        ended = next == null;
        if (next != null && holding) {
            seen.add(next);
            given++;
            hold(next instanceof Paragraph paragraph ? paragraph.text().length() : 0);
        }
        return next;
    }

    private @Nullable Block fresh() throws IOException {
        if (open != null) {
            open.pass();
        }
        Block block = document.next();
        open = block instanceof Table table ? new SeenTable(table) : null;
        return open == null ? block : open;
    }

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
    public boolean isOneTable() {
        return document.isOneTable();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** A table whose first rows may have been seen already. */
    private final class SeenTable extends SameTable {

        private final List<SeenRow> rows = new ArrayList<>();
        private int given;
        private boolean through;

        SeenTable(Table table) {
            super(table);
        }

        @Override
        public @Nullable Row next() throws IOException {
            if (given < rows.size()) {
                return rows.get(given++);
            }
            Row row = through ? null : table().next();
            through = row == null;
            if (row == null || !holding) {
                return row;
            }
            SeenRow copy = SeenRow.of(row);
            rows.add(copy);
            given++;
            hold(copy.weight());
            return copy;
        }

        /** Reads what is left of it. */
        private void pass() throws IOException {
            given = rows.size();
            while (next() != null) {
                // the rows lie before the next block
            }
        }
    }
}
