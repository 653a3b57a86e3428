package quarterdeck.bulletin.table;

import java.util.List;
import java.util.Locale;

/**
 * A table as a page shows it and as it is downloaded.
 *
 * @param id name of its files and its anchor; kept to lower-case letters, digits and hyphens
 * @param caption what it says, for a person
 * @param empty what is said where it has no rows
 */
public record DataTable(String id, String caption, List<Column> columns, List<Line> lines, String empty) {

    public DataTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        id = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    }

    /**
     * A column.
     *
     * @param unit of its numbers, may be empty
     * @param kind text, number, rank, cumulative, single or drawing
     */
    public record Column(String label, String unit, String kind) {
        public static Column text(String label) {
            return new Column(label, "", "text");
        }

        public static Column number(String label, String unit) {
            return new Column(label, unit, "number");
        }

        public boolean isText() {
            return kind.equals("text");
        }
    }

    /**
     * A row.
     *
     * @param groups codes of the groups it is filtered by, separated by spaces
     */
    public record Line(List<Cell> cells, String groups) {
        public Line {
            cells = List.copyOf(cells);
        }

        public static Line of(List<Cell> cells) {
            return new Line(cells, "");
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The same table with other lines. */
    public DataTable with(List<Line> others) {
        return new DataTable(id, caption, columns, others, empty);
    }
}
