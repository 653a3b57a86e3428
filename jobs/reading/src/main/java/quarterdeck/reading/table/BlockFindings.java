package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.FindingSink;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;

/**
 * Takes the findings of a block and counts what became of its cells. Those of a small block wait for its end, for its
 * numbers bear one another out; a long table is passed on as it is read.
 */
final class BlockFindings {

    /** A table that people add up fits on some pages; what is longer is a list. */
    private static final int MOST_HELD = 4000;

    private final FindingSink sink;
    private final Tally tally;
    private final Repairs repairs;
    private final List<HeldCell> held = new ArrayList<>();
    private boolean passing;

    BlockFindings(FindingSink sink, Tally tally, Repairs repairs) {
        this.sink = sink;
        this.tally = tally;
        this.repairs = repairs;
    }

    /** A cell's reading: of a number, of a mark, or of a blank cell. */
    void accept(Finding finding, CellReader.Cell cell, int row, RowWords words, ValueColumn column) {
        if (passing) {
            deliver(finding, cell);
            return;
        }
        held.add(new HeldCell(finding, cell, row, words, column));
        if (held.size() > MOST_HELD) {
            passing = true;
            deliverHeld(held);
        }
    }

    /** Ends the block. */
    void end() {
        RowTwins.refuse(held);
        deliverHeld(repairs.mend(held));
    }

    private void deliverHeld(List<HeldCell> cells) {
        cells.forEach(cell -> deliver(cell.finding(), cell.cell()));
        held.clear();
    }

    private void deliver(Finding finding, CellReader.Cell cell) {
        boolean blank = cell.printed().isEmpty();
        boolean value = finding instanceof Observation o && o.missingMark().isEmpty();
        if (blank && !(finding instanceof Observation)) {
            return;
        }
        if (blank) {
            tally.seenBlank();
        }
        if (value) {
            tally.observed();
        } else if (!cell.missingMark().isEmpty()) {
            tally.missing();
        } else if (finding instanceof Rejection) {
            tally.rejected();
        } else {
            tally.ranked();
        }
        if (cell.missingMark().isEmpty() || finding instanceof Observation) {
            sink.accept(finding);
        }
    }
}
