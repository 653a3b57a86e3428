package quarterdeck.reading.format.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import quarterdeck.reading.format.page.Grid.GridRow;

/** A table that no lines rule: lines of words that stand below each other in columns. */
final class AlignedGrid {

    /** The header is looked for in this many lines above the first row of numbers. */
    private static final int MOST_HEAD_LINES = 6;

    /** Lines further apart than this do not belong together, in font sizes. */
    private static final double FAR = 3;

    /** A heading over several columns stands over their middle, give or take this, in font sizes. */
    private static final double CENTRED = 1.2;

    /** Parts of a cell that is broken over lines are closer than rows are, in font sizes. */
    private static final double BROKEN = 1.6;

    private final List<Area> columns;
    private final List<TextLine> head;
    private final List<TextLine> body;

    private AlignedGrid(List<Area> columns, List<TextLine> head, List<TextLine> body) {
        this.columns = columns;
        this.head = head;
        this.body = body;
    }

    /** A stretch of lines that is a table, as it was found. */
    record Found(int from, int to, Grid grid) {}

    /** Whether a line looks like a row of numbers. */
    static boolean isTabular(TextLine line) {
        return line.words().size() >= 2 && line.words().stream().skip(1).anyMatch(Word::isValue);
    }

    /** The tables in some lines, none of which overlap; {@code width} is that of the text around them. */
    static List<Found> find(List<TextLine> lines, double width) {
        List<Found> found = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!isTabular(lines.get(i))) {
                continue;
            }
            int start = labelAbove(lines, i, free);
            int end = endOf(lines, i, width);
            int top = Math.max(free, start - MOST_HEAD_LINES);
            List<TextLine> parted = Alignment.parted(lines.subList(top, end));
            int first = firstRow(parted, start - top);
            List<TextLine> rows = parted.subList(first, parted.size());
            List<TextLine> tabular =
                    rows.stream().filter(AlignedGrid::isTabular).toList();
            List<Area> columns = Alignment.columns(tabular);
            if (tabular.size() >= 2 && columns.size() >= 2) {
                int head = headOf(parted, first, columns, width);
                AlignedGrid grid = new AlignedGrid(columns, parted.subList(head, first), rows);
                found.add(new Found(top + head, end, grid.grid()));
                free = end;
            }
            i = end - 1;
        }
        return found;
    }

    /** Rows of numbers that stood too close to each other to be told apart are found once their words are parted. */
    private static int firstRow(List<TextLine> parted, int found) {
        int first = found;
        while (first > 0 && isTabular(parted.get(first - 1))) {
            first--;
        }
        return first;
    }

    /** A label of two lines begins above the numbers of its row. */
    private static int labelAbove(List<TextLine> lines, int first, int free) {
        boolean broken = first > free
                && lines.get(first).words().get(0).isValue()
                && isPartOfCell(lines.get(first - 1), lines.get(first));
        return broken ? first - 1 : first;
    }

    private static boolean isPartOfCell(TextLine upper, TextLine lower) {
        return lower.baseline() - upper.baseline() < BROKEN / 2 * Math.max(lower.size(), upper.size());
    }

    private static int endOf(List<TextLine> lines, int start, double width) {
        int end = start + 1;
        for (int i = start + 1; i < lines.size() && i - end < 3 && isNear(lines, i); i++) {
            TextLine line = lines.get(i);
            if (isTabular(line) || i == end && isPartOfCell(lines.get(i - 1), line)) {
                end = i + 1;
            } else if (line.words().size() == 1 && line.area().width() > width * 0.6) {
                break;
            }
        }
        return end;
    }

    private static boolean isNear(List<TextLine> lines, int i) {
        TextLine line = lines.get(i);
        TextLine above = lines.get(i - 1);
        return line.baseline() - above.baseline() <= FAR * Math.max(line.size(), above.size());
    }

    private static int headOf(List<TextLine> lines, int first, List<Area> columns, double width) {
        int head = first;
        for (int i = first - 1; i >= 0 && isNear(lines, i + 1); i--) {
            TextLine line = lines.get(i);
            boolean several = line.words().size() >= 2;
            boolean narrow = line.area().width() < width / 2
                    && columns.stream()
                                    .filter(column -> column.overlapAcross(line.area()) > 0)
                                    .count()
                            <= 1;
            if (!several && !narrow || line.text().matches(".*(单位|計量單位|[。；：:]).*")) {
                break;
            }
            head = several ? i : head;
        }
        return head;
    }

    private Grid grid() {
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            rows.add(new Line(head.get(i), i + 1 < head.size(), false));
        }
        joinStubHead(rows);
        for (TextLine line : body) {
            rows.add(new Line(line, false, true));
        }
        joinBrokenLabels(rows);
        List<Word> words = new ArrayList<>();
        head.forEach(line -> words.addAll(line.words()));
        body.forEach(line -> words.addAll(line.words()));
        Area area = TextLine.of(words).area();
        return new Grid(area, edges(area), rows.stream().map(Line::row).toList());
    }

    /** The head of the label column stands between the lines of the heads beside it. */
    private void joinStubHead(List<Line> rows) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (rows.get(i).isLabelOnly() && rows.get(i + 1).texts[0].isEmpty()) {
                rows.get(i + 1).texts[0] = rows.get(i).texts[0];
                rows.remove(i);
            }
        }
    }

    private void joinBrokenLabels(List<Line> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Line row = rows.get(i);
            Line above = i == 0 ? null : rows.get(i - 1);
            Line below = i + 1 == rows.size() ? null : rows.get(i + 1);
            if (row.isLabelOnly() || !isTabular(row.line)) {
                continue;
            }
            boolean takesAbove = row.texts[0].isEmpty()
                    && above != null
                    && above.isLabelOnly()
                    && isPartOfCell(above.line, row.line);
            boolean takesBelow = below != null
                    && below.isLabelOnly()
                    && (takesAbove || isOpen(row.texts[0]))
                    && isPartOfCell(row.line, below.line);
            if (takesBelow && below != null) {
                row.take(below, false);
                rows.remove(i + 1);
            }
            if (takesAbove && above != null) {
                row.take(above, true);
                rows.remove(i - 1);
                i--;
            }
        }
    }

    private static boolean isOpen(String label) {
        long opened = label.chars().filter(c -> c == '(' || c == '（').count();
        return opened > label.chars().filter(c -> c == ')' || c == '）').count();
    }

    private double[] edges(Area area) {
        double[] edges = new double[columns.size() + 1];
        edges[0] = Math.min(area.left(), columns.get(0).left());
        for (int i = 1; i < columns.size(); i++) {
            edges[i] = (columns.get(i - 1).right() + columns.get(i).left()) / 2;
        }
        edges[columns.size()] =
                Math.max(area.right(), columns.get(columns.size() - 1).right());
        return edges;
    }

    /** One line of the table, its words put into the columns. */
    private final class Line {
        private final TextLine line;
        private final String[] texts = new String[columns.size()];
        private final BitSet covered = new BitSet();
        private Area area;

        Line(TextLine line, boolean headsOthers, boolean inBody) {
            this.line = line;
            this.area = line.area();
            Arrays.fill(texts, "");
            for (int w = 0; w < line.words().size(); w++) {
                Word word = line.words().get(w);
                int[] span = headsOthers && !word.isValue() ? spanOf(line, w) : only(word);
                for (int column = span[0]; column <= span[1]; column++) {
                    texts[column] = texts[column].isEmpty()
                            ? (inBody && column == 0 ? indent(word) : "") + word.text()
                            : texts[column] + " " + word.text();
                    covered.set(column, column > span[0]);
                }
            }
        }

        boolean isLabelOnly() {
            return !texts[0].isEmpty() && Arrays.stream(texts).skip(1).allMatch(String::isEmpty);
        }

        void take(Line other, boolean above) {
            texts[0] = above ? other.texts[0] + texts[0] : texts[0] + other.texts[0].strip();
            area = area.with(other.area);
        }

        GridRow row() {
            return new GridRow(List.of(texts), covered, area.top(), area.bottom());
        }
    }

    /** Labels at the left are indented by what they are part of. */
    private String indent(Word word) {
        double steps = (word.area().left() - columns.get(0).left()) / word.size();
        boolean indented = steps >= 0.7 && steps < 8 && !isCentred();
        return indented ? "\u3000".repeat((int) Math.round(steps)) : "";
    }

    private boolean isCentred() {
        double middle = columns.get(0).middle();
        return body.stream()
                .map(line -> line.words().get(0).area())
                .filter(columns.get(0)::holdsMiddleAcross)
                .allMatch(word -> Math.abs(word.middle() - middle) < 3);
    }

    private int[] only(Word word) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < columns.size(); column++) {
            double overlap = columns.get(column).overlapAcross(word.area());
            if (overlap > most) {
                most = overlap;
                best = column;
            }
        }
        return new int[] {best, best};
    }

    /** The columns whose common middle a heading stands over, between its neighbours. */
    private int[] spanOf(TextLine line, int w) {
        Word word = line.words().get(w);
        double leftEnd =
                w == 0 ? -Double.MAX_VALUE : line.words().get(w - 1).area().right();
        double rightEnd =
                w + 1 < line.words().size() ? line.words().get(w + 1).area().left() : Double.MAX_VALUE;
        int[] span = only(word);
        for (int a = Math.min(1, span[0]); a <= span[0]; a++) {
            for (int b = columns.size() - 1; b >= span[1]; b--) {
                double middle = (columns.get(a).left() + columns.get(b).right()) / 2;
                boolean free =
                        columns.get(a).left() >= leftEnd - 1 && columns.get(b).right() <= rightEnd + 1;
                if (a > 0 && free && b > a && Math.abs(middle - word.area().middle()) < CENTRED * word.size()) {
                    return new int[] {a, b};
                }
            }
        }
        return span;
    }
}
