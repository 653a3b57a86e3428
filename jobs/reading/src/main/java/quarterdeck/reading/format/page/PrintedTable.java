package quarterdeck.reading.format.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.HeldRow;
import quarterdeck.reading.format.page.Grid.GridRow;

/** A table of one or more pages; the header that further pages repeat stands in it once. */
final class PrintedTable implements Table {

    private static final int MOST_CELLS = 3_000_000;

    private final int ordinal;
    private final List<GridRow> rows = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private int given;

    /** Rows up to {@code end} stand on a page with these edges of columns. */
    private record Part(int page, int end, double[] columns, Grid grid) {}

    PrintedTable(int ordinal, int page, Grid grid) {
        this.ordinal = ordinal;
        add(page, grid);
    }

    private void add(int page, Grid grid) {
        rows.addAll(grid.rows());
        parts.add(new Part(page, rows.size(), grid.columns(), grid));
    }

    /** Takes in what stands at the top of the next page, and says whether that is the rest of this table. */
    boolean takesIn(int page, Grid grid) throws BrokenRelease {
        Part last = parts.get(parts.size() - 1);
        if (page != last.page + 1 || !last.grid.goesOnIn(grid)) {
            return false;
        }
        int repeated = grid.sameRows(rows);
        if (repeated == 0 && grid.rows().get(0).isHead()) {
            return false;
        }
        add(page, grid.without(repeated));
        if ((long) rows.size() * grid.width() > MOST_CELLS) {
            throw Faults.tooLarge("page " + page, "a table has at most " + MOST_CELLS + " cells: split it");
        }
        return true;
    }

    @Override
    public int ordinal() {
        return ordinal;
    }

    @Override
    public String name() {
        return "";
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
        if (given == rows.size()) {
            return null;
        }
        GridRow row = rows.get(given++);
        return new HeldRow(given, row.texts(), List.of(), row.covered(), false);
    }

    @Override
    public Place place(int row, int column) {
        Part part = parts.stream()
                .filter(candidate -> row <= candidate.end)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row " + row));
        GridRow printed = rows.get(row - 1);
        int last = part.columns.length - 1;
        double left = part.columns[Math.min(column, last)];
        double right = part.columns[Math.min(column + 1, last)];
        return new Area(left, printed.top(), right, printed.bottom()).on(part.page);
    }
}
