package quarterdeck.reading.document;

/**
 * A paragraph of running text.
 *
 * @param text the words, inner line breaks as {@code \n}
 * @param start offset of the first character, in code points of the document's text
 * @param role what the format itself says about the paragraph
 */
public record Paragraph(String text, int start, Role role) implements Block {

    /** What the format says a paragraph is for; a plain text file says nothing. */
    public enum Role {
        /** The document's own title. */
        TITLE,
        HEADING,
        BODY
    }
}
