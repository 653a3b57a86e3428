package quarterdeck.reading.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import quarterdeck.reading.document.Row;

/**
 * The one row object of a delimited text, filled by the parser in place. A cell that repeats the cell above it keeps
 * that cell's string: long releases repeat region, indicator and unit, and a string that is the same object has its
 * hash already.
 */
final class DelimitedRow extends AbstractBaseCsvCallbackHandler<DelimitedRow> implements Row {

    /** What a spreadsheet holds in one cell. */
    static final int LONGEST_CELL = 32_767;

    static final int MOST_COLUMNS = 16_384;

    private String[] cells = new String[16];
    private int size;
    private int number;
    private int tooLong = -1;
    private final RepeatedWords words = new RepeatedWords();

    DelimitedRow() {
        Arrays.fill(cells, "");
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        size = 0;
        number++;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= MOST_COLUMNS || length > LONGEST_CELL) {
            tooLong = index;
            return;
        }
        if (index >= cells.length) {
            int before = cells.length;
            cells = Arrays.copyOf(cells, before * 2);
            Arrays.fill(cells, before, cells.length, "");
        }
        if (!RepeatedWords.same(cells[index], buffer, offset, length)) {
            cells[index] = words.text(buffer, offset, length);
        }
        size = index + 1;
    }

    @Override
    protected void handleEmpty() {
        size = 0;
    }

    @Override
    protected DelimitedRow buildRecord() {
        return this;
    }

    void refuseIfTooLong() throws BrokenRelease {
        if (tooLong >= MOST_COLUMNS) {
            throw Faults.tooLarge(
                    "row " + number, "a row has at most " + MOST_COLUMNS + " columns: check separator and quotes");
        }
        if (tooLong >= 0) {
            throw Faults.tooLarge(
                    number + ":" + (tooLong + 1),
                    "a cell has at most " + LONGEST_CELL + " characters: look for a quote that is never closed");
        }
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String text(int column) {
        return column < size ? cells[column] : "";
    }
}
