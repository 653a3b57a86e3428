package quarterdeck.reading.table;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows the rows of a long list at a glance. A row with a real number in a column of numbers under no number, and with
 * words that neither lead to a page nor hold a colon, is no header, note, title or numbering of columns: none of these
 * questions has to be put to it. In a list of a hundred thousand rows they take longer than its numbers.
 */
final class ListRows {

    private static final int DIGITS_OF_A_YEAR = 4;

    /** A column of numbers over which no header has a number; -1 where there is none. */
    private final int column;

    /** The last words of each column that were looked at and are harmless: long lists repeat them. */
    private @Nullable String[] harmless = new String[8];

    ListRows(List<GridRow> headers, BitSet values) {
        this.column = values.stream()
                .filter(c -> headers.stream().allMatch(header -> header.kind(c) != CellKind.NUMBER))
                .findFirst()
                .orElse(-1);
    }

    /** Whether the row can be nothing but a row of the list; false says nothing. */
    boolean isListed(GridRow row) {
        if (column < 0 || row.kind(column) != CellKind.NUMBER || !isRealNumber(row.text(column))) {
            return false;
        }
        for (int c = 0; c < row.size(); c++) {
            if (row.kind(c) == CellKind.WORDS && !isHarmless(c, row.text(c))) {
                return false;
            }
        }
        return true;
    }

    /** Neither a year nor the number of a column. */
    private static boolean isRealNumber(String text) {
        int last = text.length() - 1;
        return text.indexOf('.') >= 0 || last >= DIGITS_OF_A_YEAR && isDigit(text, 0) && isDigit(text, last);
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean isHarmless(int at, String words) {
        if (at < harmless.length && harmless[at] == words) {
            return true;
        }
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (letter == ':' || letter == '：' || letter == '…' || letter == '·' || letter == '.') {
                return false;
            }
        }
        if (at < harmless.length) {
            harmless[at] = words;
        }
        return true;
    }
}
