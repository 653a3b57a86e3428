package quarterdeck.reading.table;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;

/**
 * A table drawn as text: a line a row, {@code |} between cells, {@code <} for a cell that its left neighbour spans
 * into, {@code ^} for one that the cell above spans into.
 */
final class TextGrid implements Table {

    private final String name;
    private final List<String[]> rows;
    private final Iterator<String[]> next;
    private int number;

    TextGrid(String name, String drawing) {
        this.name = name;
        this.rows = drawing.lines().map(line -> line.split("\\|", -1)).toList();
        this.next = rows.iterator();
    }

    @Override
    public int ordinal() {
        return 1;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String caption() {
        return "";
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public @Nullable Row next() {
        if (!next.hasNext()) {
            return null;
        }
        number++;
        return new Line(number, next.next());
    }

    @Override
    public Place place(int row, int column) {
        return new Place.GridCell(row, column + 1);
    }

    private String spanning(int row, int column) {
        String text = rows.get(row)[column];
        return switch (text) {
            case "<" -> spanning(row, column - 1);
            case "^" -> spanning(row - 1, column);
            default -> text;
        };
    }

    private final class Line implements Row {

        private final int line;
        private final String[] cells;

        Line(int line, String[] cells) {
            this.line = line;
            this.cells = cells;
        }

        @Override
        public int number() {
            return line;
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public String text(int column) {
            return column < cells.length ? spanning(line - 1, column) : "";
        }

        @Override
        public boolean covered(int column) {
            return column < cells.length && (cells[column].equals("<") || cells[column].equals("^"));
        }
    }
}
