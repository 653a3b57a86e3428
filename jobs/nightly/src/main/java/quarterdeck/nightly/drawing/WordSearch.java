package quarterdeck.nightly.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the words of a coordinate of one cell are printed, in the order in which a reader looks: in the cell,
 * left and right in its row, up its column, then in the rows above.
 */
final class WordSearch {

    private final List<DrawnCell> candidates = new ArrayList<>();

    WordSearch(DrawnTable table, int row, String place) {
        List<DrawnCell> own = table.rows().get(row).cells();
        int column = column(own, place);
        candidates.add(own.get(column));
        for (int c = column - 1; c >= 0; c--) {
            add(own.get(c));
        }
        own.subList(column + 1, own.size()).forEach(this::add);
        for (int r = row - 1; r >= 0; r--) {
            over(table.rows().get(r).cells(), column);
        }
        for (int r = row - 1; r >= 0; r--) {
            table.rows().get(r).cells().forEach(this::add);
        }
    }

    private static int column(List<DrawnCell> cells, String place) {
        int column = 0;
        while (!cells.get(column).place().equals(place)) {
            column++;
        }
        return column;
    }

    /** The words over a column; where the cell is blank those that stretch to it from the left. */
    private void over(List<DrawnCell> cells, int column) {
        int c = Math.min(column, cells.size() - 1);
        while (c > 0 && cells.get(c).meaning() == Meaning.BLANK) {
            c--;
        }
        if (c >= 0) {
            add(cells.get(c));
        }
    }

    private void add(DrawnCell cell) {
        if (!cell.covered() && cell.findings().isEmpty() && cell.meaning() != Meaning.BLANK) {
            candidates.add(cell);
        }
    }

    /** The place of the first cell that prints nothing else, or else of the first that prints them among others. */
    Optional<String> of(String words) {
        String wanted = bare(words);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> whole = candidates.stream()
                .filter(cell -> bare(cell.text()).equals(wanted))
                .map(DrawnCell::place)
                .findFirst();
        return whole.isPresent()
                ? whole
                : candidates.stream()
                        .filter(cell -> bare(cell.text()).contains(wanted))
                        .map(DrawnCell::place)
                        .findFirst();
    }

    /** Spaces and full-width forms differ between what is printed and what was read. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
