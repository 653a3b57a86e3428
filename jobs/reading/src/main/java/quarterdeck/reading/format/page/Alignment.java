package quarterdeck.reading.format.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The columns that lines of words share, found from where words begin, end and lie below each other. */
final class Alignment {

    /** Edges this close are the same, in points. */
    private static final double SAME_EDGE = 0.9;

    /** Two cells may stand this close to each other, in font sizes; characters of one word stand closer. */
    private static final double CLOSEST = 0.08;

    private Alignment() {}

    /** The lines, with words parted where a cell of the same column begins or ends in at least two other lines. */
    static List<TextLine> parted(List<TextLine> lines) {
        List<TextLine> parted = new ArrayList<>();
        for (TextLine line : lines) {
            List<Word> words = new ArrayList<>();
            for (Word word : line.words()) {
                part(word, line, lines, words);
            }
            parted.add(TextLine.of(words));
        }
        return parted;
    }

    private static void part(Word word, TextLine line, List<TextLine> lines, List<Word> words) {
        List<Glyph> glyphs = word.glyphs();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            Glyph last = open.isEmpty() ? null : open.get(open.size() - 1);
            if (last != null
                    && glyph.x() - last.right() > CLOSEST * glyph.size()
                    && (shared(glyph.x(), true, line, lines) >= 2 || shared(last.right(), false, line, lines) >= 2)) {
                words.add(new Word(open));
                open = new ArrayList<>();
            }
            open.add(glyph);
        }
        words.add(open.size() == glyphs.size() ? word : new Word(open));
    }

    private static long shared(double edge, boolean left, TextLine except, List<TextLine> lines) {
        return lines.stream()
                .filter(line -> line != except
                        && line.words().stream()
                                .anyMatch(word -> Math.abs((left
                                                        ? word.area().left()
                                                        : word.area().right())
                                                - edge)
                                        <= SAME_EDGE))
                .count();
    }

    /** The columns of rows; a column whose numbers stand at the right and whose marks at the left is one. */
    static List<Area> columns(List<TextLine> rows) {
        List<Area> columns = merged(rows);
        int most = rows.stream().mapToInt(row -> row.words().size()).max().orElse(0);
        if (columns.size() < most) {
            columns = merged(
                    rows.stream().filter(row -> row.words().size() == most).toList());
        }
        for (int i = columns.size() - 2; i >= 1; i--) {
            Area left = columns.get(i);
            Area right = columns.get(i + 1);
            if (rows.stream().allMatch(row -> holds(row, left) != holds(row, right))) {
                columns.set(i, left.with(right));
                columns.remove(i + 1);
            }
        }
        return columns;
    }

    private static boolean holds(TextLine row, Area column) {
        return row.words().stream().anyMatch(word -> column.overlapAcross(word.area()) > 0);
    }

    private static List<Area> merged(List<TextLine> rows) {
        List<Area> words = new ArrayList<>();
        rows.forEach(row -> row.words().forEach(word -> words.add(word.area())));
        words.sort(Comparator.comparingDouble(Area::left));
        List<Area> columns = new ArrayList<>();
        for (Area word : words) {
            int last = columns.size() - 1;
            if (last >= 0 && word.left() <= columns.get(last).right()) {
                columns.set(last, columns.get(last).with(word));
            } else {
                columns.add(word);
            }
        }
        return columns;
    }
}
