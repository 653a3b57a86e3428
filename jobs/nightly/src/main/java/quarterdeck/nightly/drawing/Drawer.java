package quarterdeck.nightly.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.FindingSink;
import quarterdeck.reading.table.BlockLayout;
import quarterdeck.reading.table.CellRole;
import quarterdeck.reading.table.CellRoles;
import quarterdeck.reading.table.TableObserver;

/** Watches a release being read and keeps its tables as they are to be drawn; of long ones the beginning. */
public final class Drawer implements TableObserver, FindingSink {

    private static final int ROWS_DRAWN = 2_000;

    private final List<Sketch> sketches = new ArrayList<>();
    private final Map<String, List<Finding>> findings = new HashMap<>();

    /** A table being watched. */
    private static final class Sketch {

        private final Table table;
        private final List<String> layouts = new ArrayList<>();
        private final List<SketchedRow> rows = new ArrayList<>();
        private long rowsLeftOut;

        Sketch(Table table) {
            this.table = table;
        }
    }

    /** A row that outlives the reader's. */
    private record SketchedRow(int number, boolean hidden, List<SketchedCell> cells) {}

    private record SketchedCell(String text, boolean covered, CellRole role) {}

    @Override
    public void block(Table table, BlockLayout layout) {
        String line = layout.line();
        List<String> layouts = sketch(table).layouts;
        if (!layouts.contains(line)) {
            layouts.add(line);
        }
    }

    @Override
    public void row(Table table, Row row, CellRoles roles) {
        Sketch sketch = sketch(table);
        if (sketch.rows.size() == ROWS_DRAWN) {
            sketch.rowsLeftOut++;
            return;
        }
        List<SketchedCell> cells = new ArrayList<>(row.size());
        for (int c = 0; c < row.size(); c++) {
            cells.add(new SketchedCell(indented(row, c), row.covered(c), roles.of(c)));
        }
        sketch.rows.add(new SketchedRow(row.number(), row.hidden(), cells));
    }

    private static String indented(Row row, int column) {
        return "  ".repeat(row.indent(column)) + row.text(column);
    }

    private Sketch sketch(Table table) {
        Sketch last = sketches.isEmpty() ? null : sketches.get(sketches.size() - 1);
        if (last == null || last.table != table) {
            last = new Sketch(table);
            sketches.add(last);
        }
        return last;
    }

    @Override
    public void accept(Finding finding) {
        findings.computeIfAbsent(finding.place(), place -> new ArrayList<>()).add(finding);
    }

    /** The tables in the order of the document. */
    public List<DrawnTable> tables() {
        return sketches.stream().map(this::drawn).toList();
    }

    private DrawnTable drawn(Sketch sketch) {
        Table table = sketch.table;
        List<DrawnRow> rows = new ArrayList<>(sketch.rows.size());
        for (SketchedRow row : sketch.rows) {
            List<DrawnCell> cells = new ArrayList<>(row.cells().size());
            for (int c = 0; c < row.cells().size(); c++) {
                cells.add(drawn(row.cells().get(c), table.place(row.number(), c).locator()));
            }
            rows.add(new DrawnRow(row.number(), row.hidden(), cells));
        }
        return new DrawnTable(
                table.ordinal(),
                table.name().strip(),
                table.caption().strip(),
                table.hidden(),
                sketch.layouts,
                rows,
                sketch.rowsLeftOut);
    }

    private DrawnCell drawn(SketchedCell cell, String place) {
        List<Finding> here = cell.covered() ? List.of() : foundAt(place);
        return new DrawnCell(cell.text(), cell.covered(), place, Meaning.of(cell.role(), here), here);
    }

    private List<Finding> foundAt(String place) {
        @Nullable List<Finding> here = findings.get(place);
        return Objects.requireNonNullElse(here, List.of());
    }
}
