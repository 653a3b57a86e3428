package quarterdeck.nightly.explain;

import java.util.List;

/**
 * A text with its marks.
 *
 * @param marks in the order of the text, none overlapping another
 */
public record Marked(String text, List<Mark> marks) {

    public Marked {
        marks = List.copyOf(marks);
    }
}
