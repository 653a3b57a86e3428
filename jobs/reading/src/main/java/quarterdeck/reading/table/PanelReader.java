package quarterdeck.reading.table;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.FindingSink;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.quantity.Quantity;

/** Reads the rows of one panel: labels first, then every cell of its columns of numbers. */
final class PanelReader {

    /** How a blank cell among numbers is kept: nothing is printed, and that is its mark. */
    private static final String BLANK_MARK = "blank";

    private final Panel panel;
    private final StubReader stubs;
    private final CellReader cells;
    private final RankReader ranks;
    private final Quantities quantities;
    private final Table table;
    private final FindingSink sink;
    private final Tally tally;

    PanelReader(
            Panel panel,
            StubReader stubs,
            CellReader cells,
            RankReader ranks,
            Quantities quantities,
            Table table,
            FindingSink sink,
            Tally tally) {
        this.panel = panel;
        this.stubs = stubs;
        this.cells = cells;
        this.ranks = ranks;
        this.quantities = quantities;
        this.table = table;
        this.sink = sink;
        this.tally = tally;
    }

    void read(GridRow row) {
        boolean heading = panel.values().stream().noneMatch(column -> Tally.isNumeric(row, column.column()));
        if (!stubs.hasLabel(row) && !panel.stubs().isEmpty()) {
            panel.values().forEach(column -> leaveOutside(row, column.column()));
            return;
        }
        RowWords words = stubs.read(row, heading);
        if (!heading) {
            panel.values().forEach(column -> read(row, words, column));
        }
    }

    private void leaveOutside(GridRow row, int column) {
        if (Tally.isNumeric(row, column)) {
            tally.outside();
        }
    }

    private void read(GridRow row, RowWords words, ValueColumn column) {
        int c = column.column();
        if (!column.headed() || row.covered(c)) {
            leaveOutside(row, c);
            return;
        }
        switch (row.kind(c)) {
            case NUMBER, DAMAGED -> readNumber(row, words, column);
            case MARK -> readMissing(row, words, column, row.text(c).strip());
            case BLANK -> readBlank(row, words, column);
            case WORDS -> {}
        }
    }

    private void readNumber(GridRow row, RowWords words, ValueColumn column) {
        Quantity quantity = quantities.parse(row.text(column.column())).orElse(null);
        if (!column.isRank()) {
            deliver(cells.read(cell(row, column.column(), quantity, ""), words, column));
        } else if (quantity != null && RankReader.isRank(quantity)) {
            deliver(ranks.read(cell(row, column.column(), quantity, ""), quantity, words, column));
        } else {
            tally.outside();
        }
    }

    private void readBlank(GridRow row, RowWords words, ValueColumn column) {
        if (column.isRank()) {
            return;
        }
        Finding finding = cells.read(cell(row, column.column(), null, BLANK_MARK), words, column);
        if (finding instanceof Observation) {
            tally.seenBlank();
            tally.missing();
            sink.accept(finding);
        }
    }

    /** A missing mark is no number to be refused: it is kept where its coordinates are known, and counted anyway. */
    private void readMissing(GridRow row, RowWords words, ValueColumn column, String mark) {
        tally.missing();
        Finding finding = cells.read(cell(row, column.column(), null, mark), words, column);
        if (finding instanceof Observation && !column.isRank()) {
            sink.accept(finding);
        }
    }

    private CellReader.Cell cell(GridRow row, int column, @Nullable Quantity quantity, String missingMark) {
        return new CellReader.Cell(
                table.place(row.number(), column), row.text(column).strip(), quantity, missingMark, table.hidden());
    }

    private void deliver(Finding finding) {
        if (finding instanceof Observation) {
            tally.observed();
        } else if (finding instanceof Rejection) {
            tally.rejected();
        } else {
            tally.ranked();
        }
        sink.accept(finding);
    }
}
