package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that enclose the current one, by indent, numbering, 其中 and by heading rows without numbers. */
final class Hierarchy {

    private static final int WIDTH_OF_PART_WORDS = 6;
    private static final int SLACK_AMONG_PARTS = 3;
    private static final int UNNUMBERED = 9;

    /**
     * A row that may enclose later ones.
     *
     * @param indent width of the space before its words
     * @param numbering class of its numbering, {@value #UNNUMBERED} where it has none
     * @param part whether it calls itself a part (其中, #)
     * @param heading whether it holds no numbers
     */
    private record Level(RowLabel label, int indent, int numbering, boolean part, boolean heading) {

        int textStart() {
            return part ? indent + WIDTH_OF_PART_WORDS : indent;
        }
    }

    /**
     * A row that encloses the current one.
     *
     * @param heading whether it holds no numbers, so that its words are meant for the rows below alone
     */
    record Enclosing(RowLabel label, boolean heading) {}

    private final List<Level> open = new ArrayList<>();

    /** The enclosing rows, nearest first; the row itself is then open for those below it. */
    List<Enclosing> enter(RowLabel label, int indent, boolean heading) {
        boolean part = label.part();
        Level level = new Level(label, indent, label.numbering() == 0 ? UNNUMBERED : label.numbering(), part, heading);
        Level previous = last();
        while (!open.isEmpty() && !encloses(open.get(open.size() - 1), level)) {
            open.remove(open.size() - 1);
        }
        if (part && previous != null && !previous.part && !open.contains(previous)) {
            open.add(previous);
        }
        List<Enclosing> enclosing = new ArrayList<>();
        for (int i = open.size() - 1; i >= 0; i--) {
            enclosing.add(new Enclosing(open.get(i).label, open.get(i).heading));
        }
        open.add(level);
        return enclosing;
    }

    /** Whether no row encloses another one, and none yet met has an indent, a number, 其中 or no numbers. */
    boolean isFlat() {
        Level last = last();
        return open.size() <= 1
                && (last == null || last.indent == 0 && last.numbering == UNNUMBERED && !last.part && !last.heading);
    }

    private @Nullable Level last() {
        return open.isEmpty() ? null : open.get(open.size() - 1);
    }

    private static boolean encloses(Level outer, Level inner) {
        if (outer.part && inner.indent > outer.indent) {
            return inner.indent > outer.textStart() + SLACK_AMONG_PARTS;
        }
        if (inner.part && inner.indent == outer.indent && !outer.part) {
            return true;
        }
        boolean bareHeading = outer.heading && !outer.part && outer.numbering == UNNUMBERED;
        if (bareHeading && inner.numbering != UNNUMBERED && outer.indent < inner.indent) {
            return true;
        }
        if (outer.numbering != inner.numbering) {
            return outer.numbering < inner.numbering;
        }
        boolean siblings = outer.numbering != UNNUMBERED;
        return outer.indent < inner.indent
                || outer.heading && !inner.heading && !siblings && outer.indent <= inner.indent && !inner.part;
    }
}
