package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that enclose the current one, by indent, numbering, 其中 and by heading rows without numbers. */
final class Hierarchy {

    private static final int WIDTH_OF_PART_WORDS = 6;
    private static final int SLACK_AMONG_PARTS = 3;
    private static final int UNNUMBERED = 9;
    private static final int STEPS_REMEMBERED = 50_000;

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

        /** All else follows from the words of the label; one label is nearly always one object. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Level level
                    && indent == level.indent
                    && heading == level.heading
                    && (label == level.label || label.equals(level.label));
        }

        @Override
        public int hashCode() {
            return 31 * label.oneLine().hashCode() + 2 * indent + (heading ? 1 : 0);
        }
    }

    /**
     * A row that encloses the current one.
     *
     * @param heading whether it holds no numbers, so that its words are meant for the rows below alone
     */
    record Enclosing(RowLabel label, boolean heading) {}

    /** The rows that enclose a row, nearest first. One object stands for the same rows, so that it is known again at once. */
    static final class Outer {

        static final Outer NONE = new Outer(List.of());

        private final List<Enclosing> rows;

        private Outer(List<Enclosing> rows) {
            this.rows = rows;
        }

        List<Enclosing> rows() {
            return rows;
        }
    }

    /**
     * The rows that are open after a row, the row itself last. Long lists come back to the same rows again and again, so
     * each of these states exists once and knows which one follows it after which row.
     */
    private record Open(List<Level> levels, Outer outer, Map<Level, Open> next) {

        Open(List<Level> levels, Outer outer) {
            this(levels, outer, new HashMap<>());
        }
    }

    private final Map<List<Level>, Open> states = new HashMap<>();
    private final Map<List<Level>, Outer> outers = new HashMap<>(Map.of(List.of(), Outer.NONE));
    private int steps;
    private Open open = new Open(List.of(), Outer.NONE);

    /** The level entered last, as long as entering it again changes nothing: lists repeat a label many times. */
    private @Nullable Level settled;

    /** The rows that enclose a row; the row itself may enclose those below it. */
    Outer enter(RowLabel label, int indent, boolean heading) {
        if (settled != null && settled.label == label && settled.indent == indent && settled.heading == heading) {
            return open.outer;
        }
        int numbering = label.numbering() == 0 ? UNNUMBERED : label.numbering();
        Level level = new Level(label, indent, numbering, label.part(), heading);
        Open known = open.next.get(level);
        if (known == null) {
            if (steps++ >= STEPS_REMEMBERED) {
                steps = 0;
                states.clear();
                outers.clear();
                open = new Open(open.levels, open.outer);
            }
            known = states.computeIfAbsent(after(open.levels, level), this::open);
            open.next.put(level, known);
        }
        settled = known == open ? level : null;
        open = known;
        return open.outer;
    }

    private Open open(List<Level> levels) {
        return new Open(levels, outers.computeIfAbsent(levels.subList(0, levels.size() - 1), Hierarchy::nearestFirst));
    }

    private static Outer nearestFirst(List<Level> levels) {
        List<Enclosing> rows = new ArrayList<>();
        for (int i = levels.size() - 1; i >= 0; i--) {
            rows.add(new Enclosing(levels.get(i).label, levels.get(i).heading));
        }
        return new Outer(rows);
    }

    private static List<Level> after(List<Level> before, Level level) {
        List<Level> open = new ArrayList<>(before);
        Level previous = open.isEmpty() ? null : open.get(open.size() - 1);
        while (!open.isEmpty() && !encloses(open.get(open.size() - 1), level)) {
            open.remove(open.size() - 1);
        }
        if (level.part && previous != null && !previous.part && !open.contains(previous)) {
            open.add(previous);
        }
        open.add(level);
        return List.copyOf(open);
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
