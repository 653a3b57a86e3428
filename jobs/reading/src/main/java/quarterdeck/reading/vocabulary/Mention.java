package quarterdeck.reading.vocabulary;

/**
 * Something recognised inside a text.
 *
 * @param start index of its first {@code char} in the text it was found in
 * @param end index behind its last {@code char}
 * @param what what was recognised
 */
public record Mention<T>(int start, int end, T what) {

    public Mention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no mention at " + start + "-" + end);
        }
    }

    /** The printed words. */
    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean overlaps(int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }
}
