package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.quantity.Quantity;

/** A row copied out of the stream, so that it can be looked at more than once. Columns are counted from 0. */
final class GridRow implements Row {

    private final int number;
    private final String[] texts;
    private final CellKind[] kinds;
    private int @Nullable [] indents; // most rows have none
    private final @Nullable Quantity[] digits;
    private @Nullable BitSet covered; // most rows have no such cell
    private final boolean hidden;

    private GridRow(int number, int size, boolean hidden) {
        this.number = number;
        this.texts = new String[size];
        this.kinds = new CellKind[size];
        this.digits = new Quantity[size];
        this.hidden = hidden;
    }

    static GridRow copyOf(Row row, CellKinds cellKinds) {
        return copyOf(row, cellKinds, null);
    }

    /** @param above the row above, whose cells tell the kind of those that repeat them; null where there is none */
    static GridRow copyOf(Row row, CellKinds cellKinds, @Nullable GridRow above) {
        GridRow copy = new GridRow(row.number(), row.size(), row.hidden());
        int common = above == null ? 0 : Math.min(copy.texts.length, above.texts.length);
        for (int c = 0; c < copy.texts.length; c++) {
            String text = row.text(c);
            copy.texts[c] = text;
            if (above != null && c < common && above.texts[c] == text) {
                copy.kinds[c] = above.kinds[c];
                copy.digits[c] = above.digits[c];
            } else {
                copy.digits[c] = Quantities.digits(text);
                copy.kinds[c] = copy.digits[c] != null ? CellKind.NUMBER : cellKinds.of(text);
            }
            if (row.indent(c) != 0) {
                copy.indent(c, row.indent(c));
            }
            if (row.covered(c)) {
                copy.cover(c);
            }
        }
        return copy;
    }

    private void indent(int column, int steps) {
        int[] all = indents == null ? new int[texts.length] : indents;
        all[column] = steps;
        indents = all;
    }

    private void cover(int column) {
        BitSet cells = covered == null ? new BitSet() : covered;
        cells.set(column);
        covered = cells;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public String text(int column) {
        return column < texts.length ? texts[column] : "";
    }

    /** The number that the cell is if it is plain digits; null for any other cell. */
    @Nullable
    Quantity digits(int column) {
        return column < digits.length ? digits[column] : null;
    }

    CellKind kind(int column) {
        return column < kinds.length ? kinds[column] : CellKind.BLANK;
    }

    @Override
    public int indent(int column) {
        return indents != null && column < indents.length ? indents[column] : 0;
    }

    @Override
    public boolean covered(int column) {
        return covered != null && covered.get(column);
    }

    boolean isBlank() {
        for (CellKind kind : kinds) {
            if (kind != CellKind.BLANK) {
                return false;
            }
        }
        return true;
    }

    /** How many cells of a kind are printed; a cell that spans others counts once. */
    int count(CellKind kind) {
        int count = 0;
        for (int c = 0; c < kinds.length; c++) {
            if (kinds[c] == kind && !covered(c)) {
                count++;
            }
        }
        return count;
    }

    /** Whether the row prints nothing but one piece of text. */
    boolean isSingleText() {
        int others = count(CellKind.NUMBER) + count(CellKind.DAMAGED) + count(CellKind.MARK);
        return count(CellKind.WORDS) == 1 && others == 0 || count(CellKind.WORDS) == 0 && coveredWords();
    }

    /** Whether the row prints words and nothing else. */
    boolean isWordsOnly() {
        boolean words = false;
        for (CellKind kind : kinds) {
            if (kind != CellKind.WORDS && kind != CellKind.BLANK) {
                return false;
            }
            words |= kind == CellKind.WORDS;
        }
        return words;
    }

    /** Whether the row has words in any column in which another one has a number. */
    boolean hasWordsOver(GridRow numbers) {
        for (int c = 0; c < kinds.length; c++) {
            if (kinds[c] == CellKind.WORDS && numbers.kind(c) == CellKind.NUMBER) {
                return true;
            }
        }
        return false;
    }

    private boolean coveredWords() {
        boolean words = false;
        for (int c = 0; c < kinds.length; c++) {
            if (kinds[c] == CellKind.NUMBER) {
                return false;
            }
            words |= kinds[c] == CellKind.WORDS;
        }
        return words;
    }

    /** The column of the first cell that is not blank; the row's size where all are. */
    int firstColumn() {
        int column = 0;
        while (column < kinds.length && kinds[column] == CellKind.BLANK) {
            column++;
        }
        return column;
    }

    /** Whether the row consists of labels and of years in order, as the header of a time series does. */
    boolean isYearHeader(int fewestYears) {
        List<Integer> years = new ArrayList<>();
        for (int c = 0; c < kinds.length; c++) {
            if (kinds[c] == CellKind.NUMBER) {
                if (!CellKinds.isYear(texts[c])) {
                    return false;
                }
                years.add(Integer.parseInt(texts[c].strip()));
            }
        }
        return years.size() >= fewestYears && areInOrder(years.subList(0, repeated(years)));
    }

    /** How many years come before the first one again, if all that follow repeat them, as below the heads of two groups. */
    private static int repeated(List<Integer> years) {
        int length = years.isEmpty() ? 0 : years.subList(1, years.size()).indexOf(years.get(0)) + 1;
        for (int i = length; length > 0 && i < years.size(); i++) {
            if (!years.get(i).equals(years.get(i - length))) {
                return years.size();
            }
        }
        return length > 1 ? length : years.size();
    }

    private static boolean areInOrder(List<Integer> years) {
        int direction = 0;
        for (int i = 1; i < years.size(); i++) {
            int step = Integer.signum(years.get(i) - years.get(i - 1));
            if (step == 0 || i > 1 && step != direction) {
                return false;
            }
            direction = step;
        }
        return true;
    }

    boolean sameTexts(GridRow other) {
        for (int c = 0; c < Math.max(size(), other.size()); c++) {
            if (kind(c) != other.kind(c)
                    || !text(c).strip().equals(other.text(c).strip())) {
                return false;
            }
        }
        return true;
    }
}
