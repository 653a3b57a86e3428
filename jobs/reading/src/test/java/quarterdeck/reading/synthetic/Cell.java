package quarterdeck.reading.synthetic;

import org.jspecify.annotations.Nullable;

/**
 * A printed cell.
 *
 * @param indent levels of indentation, printed by the medium's own means
 * @param across columns it spans
 * @param down rows it spans
 * @param covered whether another cell spans over it; its text is then what a medium without spans prints
 * @param truth null for words and empty cells
 */
public record Cell(
        String text,
        int indent,
        int across,
        int down,
        boolean covered,
        @Nullable Truth truth) {

    public static final Cell EMPTY = words("");

    public static Cell words(String text) {
        return new Cell(text, 0, 1, 1, false, null);
    }

    public static Cell number(String text, Truth truth) {
        return new Cell(text, 0, 1, 1, false, truth);
    }

    public static Cell covered(String text) {
        return new Cell(text, 0, 1, 1, true, null);
    }

    public Cell spanning(int columns, int rows) {
        return new Cell(text, indent, columns, rows, covered, truth);
    }

    public Cell indented(int levels) {
        return new Cell(text, levels, across, down, covered, truth);
    }

    public boolean isPlainNumber() {
        return truth != null && text.matches("-?[0-9]+(\\.[0-9]+)?");
    }
}
