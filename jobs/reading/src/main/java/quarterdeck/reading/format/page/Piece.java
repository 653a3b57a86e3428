package quarterdeck.reading.format.page;

import java.util.List;

/** What stands on a page, in reading order. */
sealed interface Piece {

    /** A table, or the part of it that stands on this page. */
    record Tabled(Grid grid) implements Piece {}

    /**
     * A paragraph, or the part of it that stands on this page.
     *
     * @param begins whether its first line is indented or stands apart, as those of new paragraphs do
     * @param full whether its last line goes to the right edge, so that it may go on
     * @param size font size in points
     * @param footnote whether it stands at the foot of the page in small print
     */
    record Written(List<Glyph> glyphs, boolean begins, boolean full, double size, boolean footnote) implements Piece {

        String text() {
            return Word.spelled(glyphs).text();
        }

        Written asFootnote() {
            return new Written(glyphs, begins, full, size, true);
        }
    }
}
