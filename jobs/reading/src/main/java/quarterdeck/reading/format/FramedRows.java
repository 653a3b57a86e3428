package quarterdeck.reading.format;

import java.util.ArrayList;
import java.util.List;

/** The rows of a table drawn with {@code +---+} frames: the lines between two rules are one row. */
final class FramedRows {

    private FramedRows() {}

    static List<HeldRow> of(List<Line> drawn) {
        List<HeldRow> rows = new ArrayList<>();
        List<String> open = new ArrayList<>();
        boolean rulesBetweenRows = rulesBetweenRows(drawn);
        for (Line line : drawn) {
            String text = Blanks.strip(line.text());
            if (LineTables.isRule(text)) {
                close(open, rows);
            } else {
                join(open, LineTables.cells(text));
                if (!rulesBetweenRows) {
                    close(open, rows);
                }
            }
        }
        close(open, rows);
        return rows;
    }

    /** Three rules frame head and body, whose rows then are lines; more rules than that stand between rows. */
    private static boolean rulesBetweenRows(List<Line> drawn) {
        return drawn.stream()
                        .filter(line -> LineTables.isRule(Blanks.strip(line.text())))
                        .count()
                > 3;
    }

    private static void join(List<String> open, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i == open.size()) {
                open.add(cells.get(i));
            } else if (!cells.get(i).isEmpty()) {
                open.set(i, open.get(i) + cells.get(i));
            }
        }
    }

    private static void close(List<String> open, List<HeldRow> rows) {
        if (!open.isEmpty()) {
            rows.add(HeldRow.plain(rows.size() + 1, open));
            open.clear();
        }
    }
}
