package quarterdeck.nightly.explain;

/**
 * A stretch of a quoted text that gave a coordinate.
 *
 * @param start index of its first character
 * @param end index behind its last character
 */
public record Mark(Coordinate.Name name, int start, int end) {

    public Mark {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("an empty mark: " + start + "-" + end);
        }
    }

    boolean overlaps(Mark other) {
        return start < other.end && other.start < end;
    }
}
