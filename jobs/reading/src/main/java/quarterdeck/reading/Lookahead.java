package quarterdeck.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.SameTable;
import quarterdeck.reading.document.Table;

/**
 * A document whose beginning can be seen before it is read: title, publisher and date stand there, and the numbers
 * that follow cannot be read without them.
 */
final class Lookahead implements Document {

    private static final int PARAGRAPHS = 60;
    private static final int ROWS = 16;

    private final Document document;
    private final Deque<Block> held = new ArrayDeque<>();
    private final List<String> words = new ArrayList<>();

    Lookahead(Document document) throws IOException {
        this.document = document;
        for (int n = 0; n < PARAGRAPHS; n++) {
            Block block = document.next();
            if (block == null) {
                break;
            }
            if (block instanceof Table table) {
                held.add(peek(table));
                break;
            }
            held.add(block);
            words.add(((Paragraph) block).text());
        }
    }

    /** The lines of the first paragraphs, then name, caption and first rows of the first table, cell by cell. */
    List<String> headWords() {
        return List.copyOf(words);
    }

    private Table peek(Table table) throws IOException {
        addWords(table.caption());
        Deque<Row> rows = new ArrayDeque<>();
        for (int n = 0; n < ROWS; n++) {
            Row row = table.next();
            if (row == null) {
                break;
            }
            HeldRow copy = HeldRow.of(row);
            rows.add(copy);
            copy.cells().forEach(cell -> addWords(cell.text()));
        }
        addWords(table.name());
        return new PeekedTable(table, rows);
    }

    private void addWords(String text) {
        if (!text.isBlank()) {
            words.add(text);
        }
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
    public @Nullable Block next() throws IOException {
        Block block = held.poll();
        return block != null ? block : document.next();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** A cell that outlives its row. */
    private record HeldCell(String text, boolean covered, int indent) {

        static final HeldCell BLANK = new HeldCell("", false, 0);
    }

    /** A row that outlives the table's own. */
    private record HeldRow(int number, List<HeldCell> cells, boolean hidden) implements Row {

        static HeldRow of(Row row) {
            List<HeldCell> cells = new ArrayList<>(row.size());
            for (int column = 0; column < row.size(); column++) {
                cells.add(new HeldCell(row.text(column), row.covered(column), row.indent(column)));
            }
            return new HeldRow(row.number(), cells, row.hidden());
        }

        @Override
        public int size() {
            return cells.size();
        }

        @Override
        public String text(int column) {
            return cell(column).text();
        }

        @Override
        public boolean covered(int column) {
            return cell(column).covered();
        }

        @Override
        public int indent(int column) {
            return cell(column).indent();
        }

        private HeldCell cell(int column) {
            return column < cells.size() ? cells.get(column) : HeldCell.BLANK;
        }
    }

    /** A table whose first rows were already taken from it. */
    private static final class PeekedTable extends SameTable {

        private final Deque<Row> first;

        PeekedTable(Table table, Deque<Row> first) {
            super(table);
            this.first = first;
        }

        @Override
        public @Nullable Row next() throws IOException {
            Row row = first.poll();
            return row != null ? row : table().next();
        }
    }
}
