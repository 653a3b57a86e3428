package quarterdeck.bulletin.table;

import org.jspecify.annotations.Nullable;
import quarterdeck.bulletin.figure.Figure;

/**
 * A cell of a table.
 *
 * @param text as shown
 * @param href where it leads, empty where nowhere
 * @param note small print beside it
 * @param value the number itself, null for text
 * @param drawing SVG that stands in the cell, empty for none; trusted, made by this project
 * @param kind class of its look: text, number, rank, cumulative, single, none
 */
public record Cell(
        String text, String href, String note, @Nullable Double value, String drawing, String kind) {

    public static Cell text(String text) {
        return new Cell(text, "", "", null, "", "text");
    }

    public static Cell link(String text, String href) {
        return new Cell(text, href, "", null, "", "text");
    }

    /** @param href where what is counted is listed, or the number stands */
    public static Cell count(long count, String href) {
        return new Cell(String.valueOf(count), href, "", (double) count, "", "number");
    }

    public static Cell drawing(String svg) {
        return new Cell("", "", "", null, svg, "drawing");
    }

    /** A number with its interval as small print; an em dash where there is none. */
    public static Cell figure(Figure figure, String href, String kind) {
        return figure.isEmpty()
                ? new Cell("—", "", "", null, "", kind + " none")
                : new Cell(figure.text(), href, figure.interval(), figure.value(), "", kind);
    }

    public Cell withNote(String words) {
        return new Cell(text, href, words, value, drawing, kind);
    }
}
