package quarterdeck.reading.table;

import quarterdeck.reading.observation.Accounting;

/** Counts what became of every numeric cell of a table. */
final class Tally {

    private long cells;
    private long observed;
    private long ranked;
    private long missing;
    private long rejected;
    private long outside;

    /** Counts the numbers and marks of a row before anything is made of them; a cell that spans others counts once. */
    void seen(GridRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (isNumeric(row, c)) {
                cells++;
            }
        }
    }

    /** Counts a blank cell that turns out to stand for a missing value. */
    void seenBlank() {
        cells++;
    }

    void observed() {
        observed++;
    }

    void ranked() {
        ranked++;
    }

    void missing() {
        missing++;
    }

    void rejected() {
        rejected++;
    }

    void outside() {
        outside++;
    }

    /** Counts a row that belongs to no table. */
    void outside(GridRow row) {
        seen(row);
        for (int c = 0; c < row.size(); c++) {
            if (isNumeric(row, c)) {
                outside++;
            }
        }
    }

    static boolean isNumeric(GridRow row, int column) {
        CellKind kind = row.kind(column);
        boolean numeric = kind == CellKind.NUMBER || kind == CellKind.DAMAGED || kind == CellKind.MARK;
        return numeric && !row.covered(column);
    }

    /** The accounting; its parts sum to the whole. */
    Accounting accounting() {
        if (cells != observed + ranked + missing + rejected + outside) {
            throw new IllegalStateException("cells unaccounted for: " + cells + " cells, " + observed + " observed, "
                    + ranked + " ranked, " + missing + " missing, " + rejected + " rejected, " + outside + " outside");
        }
        return new Accounting(cells, observed, ranked, missing, rejected, outside, 0, 0, 0, 0);
    }
}
