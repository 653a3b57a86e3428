package quarterdeck.reading.document;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of running text.
 *
 * @param text the words, inner line breaks as {@code \n}
 * @param start offset of the first character, in code points of the document's text
 * @param role what the format itself says about the paragraph
 * @param typeset where its characters stand on a page; null where the format has no pages
 */
public record Paragraph(
        String text, int start, Role role, @Nullable Typeset typeset) implements Block {

    /** What the format says a paragraph is for; a plain text file says nothing. */
    public enum Role {
        /** The document's own title. */
        TITLE,
        HEADING,
        BODY
    }

    /** Where the characters of a paragraph stand on a page. */
    @FunctionalInterface
    public interface Typeset {

        /** The box around a stretch of the paragraph, counted in its code points, the end being exclusive. */
        Place.Box box(int from, int to);
    }

    public Paragraph(String text, int start, Role role) {
        this(text, start, role, null);
    }

    /** The place of a stretch, counted in code points of the document's text, the end being exclusive. */
    public Place place(int from, int to) {
        return typeset == null ? new Place.Chars(from, to) : typeset.box(from - start, to - start);
    }
}
