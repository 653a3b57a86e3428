package quarterdeck.reading.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds out whether prose is set in two columns, and puts its lines in the order they are read in. */
final class ColumnsOfText {

    /** The gutter is looked for in the middle part of the text. */
    private static final double FROM = 0.35;

    private static final double TO = 0.65;

    private static final double STEP = 0.01;

    /** Of the lines, how many may cross the gutter: headings over both columns. */
    private static final double MOST_CROSSING = 0.3;

    private static final int FEWEST_LINES = 4;

    /** Prose fills its column; the columns of a table are mostly empty. */
    private static final double FILLED = 0.7;

    private ColumnsOfText() {}

    /** The regions of a page in reading order, each with its lines from top to bottom. */
    static List<List<TextLine>> regions(List<TextLine> lines) {
        double gutter = gutter(lines);
        if (Double.isNaN(gutter)) {
            return List.of(lines);
        }
        List<List<TextLine>> regions = new ArrayList<>();
        List<TextLine> left = new ArrayList<>();
        List<TextLine> right = new ArrayList<>();
        List<TextLine> whole = new ArrayList<>();
        for (TextLine line : lines) {
            if (crosses(line, gutter)) {
                close(regions, left, right);
                whole.add(line);
            } else {
                close(regions, whole);
                add(line, left, word -> word.area().middle() < gutter);
                add(line, right, word -> word.area().middle() >= gutter);
            }
        }
        close(regions, left, right, whole);
        return regions;
    }

    private static void add(TextLine line, List<TextLine> side, Predicate<Word> isOnSide) {
        List<Word> words = line.words().stream().filter(isOnSide).toList();
        if (!words.isEmpty()) {
            side.add(TextLine.of(words));
        }
    }

    @SafeVarargs
    private static void close(List<List<TextLine>> regions, List<TextLine>... open) {
        for (List<TextLine> lines : open) {
            if (!lines.isEmpty()) {
                regions.add(List.copyOf(lines));
                lines.clear();
            }
        }
    }

    private static boolean crosses(TextLine line, double x) {
        return line.words().stream()
                .anyMatch(word -> word.area().left() < x && word.area().right() > x);
    }

    /** Where both columns are filled with prose and few lines cross; not a number where there is no such place. */
    private static double gutter(List<TextLine> lines) {
        if (lines.size() < FEWEST_LINES) {
            return Double.NaN;
        }
        double left =
                lines.stream().mapToDouble(line -> line.area().left()).min().orElse(0);
        double right =
                lines.stream().mapToDouble(line -> line.area().right()).max().orElse(0);
        double best = Double.NaN;
        long fewest = (long) (lines.size() * MOST_CROSSING) + 1;
        for (double share = FROM; share <= TO; share += STEP) {
            double x = left + share * (right - left);
            long crossing = lines.stream().filter(line -> crosses(line, x)).count();
            if (crossing < fewest
                    && isProse(lines, left, x, word -> word.area().right() <= x)
                    && isProse(lines, x, right, word -> word.area().left() >= x)) {
                fewest = crossing;
                best = x;
            }
        }
        return best;
    }

    private static boolean isProse(List<TextLine> lines, double left, double right, Predicate<Word> isOnSide) {
        double[] widths = lines.stream()
                .flatMap(line -> line.words().stream())
                .filter(isOnSide)
                .mapToDouble(word -> word.area().width())
                .sorted()
                .toArray();
        return widths.length >= FEWEST_LINES && widths[widths.length / 2] >= FILLED * (right - left);
    }
}
