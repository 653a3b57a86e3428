package quarterdeck.reading.table;

import java.io.IOException;

/** Recognises, some rows ahead, the header of a block that has other columns than the one being read. */
final class NextHeader {

    private static final int ROWS_OF_A_HEADER = 4;

    private NextHeader() {}

    /** Whether a row of nothing but words, and at least two of them, stands there over numbers that begin soon below. */
    static boolean standsAt(RowWindow window, int ahead) throws IOException {
        GridRow row = window.peek(ahead);
        if (row == null || !row.isWordsOnly() || row.count(CellKind.WORDS) < 2) {
            return false;
        }
        for (int i = ahead + 1; i <= ahead + ROWS_OF_A_HEADER; i++) {
            GridRow below = window.peek(i);
            if (below == null || below.isBlank()) {
                return false;
            }
            if (!below.isWordsOnly()) {
                return row.hasWordsOver(below);
            }
        }
        return false;
    }
}
