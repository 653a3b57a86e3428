package quarterdeck.reading.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import quarterdeck.reading.format.MergedRanges.Range;

/** Spreads the texts of merged cells over the cells they cover while the rows of a sheet go by. */
final class MergedCells {

    /** A sheet whose merged cells cover more than this is drawn, not written. */
    private static final int MOST_COVERED = 20_000_000;

    private static final class Open {
        private final Range range;
        private String text = "";
        private int indent;

        Open(Range range) {
            this.range = range;
        }
    }

    private final List<Range> ranges;
    private final List<Open> open = new ArrayList<>();
    private int next;
    private int covered;

    MergedCells(List<Range> ranges) {
        this.ranges = ranges;
    }

    void spread(SheetRow row) throws BrokenRelease {
        int number = row.number();
        close(number);
        for (; next < ranges.size() && ranges.get(next).firstRow() <= number; next++) {
            Range range = ranges.get(next);
            if (range.lastRow() >= number) {
                Open begun = new Open(range);
                if (range.firstRow() == number) {
                    begun.text = row.text(range.firstColumn());
                    begun.indent = row.indent(range.firstColumn());
                }
                open.add(begun);
            }
        }
        for (Open merged : open) {
            cover(row, merged);
        }
    }

    private void close(int number) {
        for (Iterator<Open> each = open.iterator(); each.hasNext(); ) {
            if (each.next().range.lastRow() < number) {
                each.remove();
            }
        }
    }

    private void cover(SheetRow row, Open merged) throws BrokenRelease {
        Range range = merged.range;
        boolean first = range.firstRow() == row.number();
        for (int column = range.firstColumn() + (first ? 1 : 0); column <= range.lastColumn(); column++) {
            row.cover(column, merged.text, merged.indent);
        }
        covered += range.lastColumn() - range.firstColumn() + 1;
        if (covered > MOST_COVERED) {
            throw Faults.tooLarge("row " + row.number(), "merged cells cover too much: unmerge them");
        }
    }
}
