package quarterdeck.reading.table;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.observation.Finding;
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
    private final BlockFindings findings;
    private final Tally tally;
    private final BitSet ranked = new BitSet();

    PanelReader(
            Panel panel,
            StubReader stubs,
            CellReader cells,
            RankReader ranks,
            Quantities quantities,
            Table table,
            BlockFindings findings,
            Tally tally) {
        this.panel = panel;
        this.stubs = stubs;
        this.cells = cells;
        this.ranks = ranks;
        this.quantities = quantities;
        this.table = table;
        this.findings = findings;
        this.tally = tally;
        panel.values().stream().filter(ValueColumn::isRank).forEach(column -> ranked.set(column.column()));
    }

    void read(GridRow row) {
        boolean heading = isHeading(row);
        if (!stubs.hasLabel(row) && !panel.stubs().isEmpty()) {
            panel.values().forEach(column -> leaveOutside(row, column.column()));
            return;
        }
        RowWords words = stubs.read(row, heading);
        if (!heading) {
            for (ValueColumn column : panel.values()) {
                read(row, words, column);
            }
        }
    }

    private boolean isHeading(GridRow row) {
        for (ValueColumn column : panel.values()) {
            if (Tally.isNumeric(row, column.column())) {
                return false;
            }
        }
        return true;
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
        Quantity digits = row.digits(column.column());
        Quantity quantity = digits != null
                ? digits
                : quantities.parse(row.text(column.column())).orElse(null);
        CellReader.Cell cell = cell(row, column.column(), quantity, "");
        if (!ranked.get(column.column())) {
            accept(cells.read(cell, words, column), cell, row, words, column);
        } else if (quantity != null && RankReader.isRank(quantity)) {
            accept(ranks.read(cell, quantity, words, column), cell, row, words, column);
        } else {
            tally.outside();
        }
    }

    private void readBlank(GridRow row, RowWords words, ValueColumn column) {
        if (!ranked.get(column.column())) {
            CellReader.Cell cell = cell(row, column.column(), null, BLANK_MARK);
            accept(cells.read(cell, words, column), cell, row, words, column);
        }
    }

    /** A missing mark is no number to be refused: it is kept where its coordinates are known, and counted anyway. */
    private void readMissing(GridRow row, RowWords words, ValueColumn column, String mark) {
        CellReader.Cell cell = cell(row, column.column(), null, mark);
        if (ranked.get(column.column())) {
            tally.missing();
        } else {
            accept(cells.read(cell, words, column), cell, row, words, column);
        }
    }

    private void accept(Finding finding, CellReader.Cell cell, GridRow row, RowWords words, ValueColumn column) {
        findings.accept(finding, cell, row.number(), words, column);
    }

    private CellReader.Cell cell(GridRow row, int column, @Nullable Quantity quantity, String missingMark) {
        String text = row.text(column);
        String printed = row.digits(column) != null ? text : text.strip(); // digits are printed without blanks
        return new CellReader.Cell(table.place(row.number(), column), printed, quantity, missingMark, table.hidden());
    }
}
