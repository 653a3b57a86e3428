package quarterdeck.reading.format;

/**
 * A line of a text.
 *
 * @param text the line without its line end
 * @param start offset of its first character, in code points of the text with line ends normalised
 * @param number the line's number, from 1
 */
record Line(String text, int start, int number) {

    boolean isBlank() {
        return Blanks.isBlank(text);
    }
}
