package quarterdeck.reading.format.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words that stand on one line, from left to right. */
record TextLine(List<Word> words, Area area) {

    /** Words are parted by gaps wider than this, in font sizes; justified prose spaces its characters less. */
    private static final double GAP = 0.6;

    /** Characters stand on one line where this much of the smaller one's height is shared. */
    private static final double SHARED = 0.5;

    private static final double SAME_CHARACTER = 0.3;

    static TextLine of(List<Word> words) {
        Area area = words.get(0).area();
        for (Word word : words) {
            area = area.with(word.area());
        }
        return new TextLine(List.copyOf(words), area);
    }

    double size() {
        return words.stream().mapToDouble(Word::size).max().orElse(0);
    }

    double baseline() {
        return words.get(0).baseline();
    }

    List<Glyph> glyphs() {
        List<Glyph> glyphs = new ArrayList<>();
        words.forEach(word -> glyphs.addAll(word.glyphs()));
        return glyphs;
    }

    String text() {
        return Word.spelled(glyphs()).text();
    }

    /** The lines of some characters, from top to bottom. */
    static List<TextLine> of(Iterable<Glyph> glyphs, double gap) {
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> sorted = new ArrayList<>();
        glyphs.forEach(sorted::add);
        sorted.sort(Comparator.comparingDouble(Glyph::baseline));
        for (Glyph glyph : sorted) {
            rowOf(glyph, rows).add(glyph);
        }
        List<TextLine> lines = new ArrayList<>();
        for (List<Glyph> row : rows) {
            lines.add(of(words(row, gap)));
        }
        lines.sort(Comparator.comparingDouble(TextLine::baseline));
        return lines;
    }

    static List<TextLine> of(Iterable<Glyph> glyphs) {
        return of(glyphs, GAP);
    }

    private static List<Glyph> rowOf(Glyph glyph, List<List<Glyph>> rows) {
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 4); i--) {
            Glyph first = rows.get(i).get(0);
            double shared = Math.min(first.bottom(), glyph.bottom()) - Math.max(first.top(), glyph.top());
            if (shared >= SHARED * Math.min(first.size(), glyph.size())) {
                return rows.get(i);
            }
        }
        List<Glyph> row = new ArrayList<>();
        rows.add(row);
        return row;
    }

    private static List<Word> words(List<Glyph> row, double gap) {
        row.sort(Comparator.comparingDouble(Glyph::x));
        List<Word> words = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        Glyph before = null;
        double right = 0;
        for (Glyph glyph : row) {
            if (before != null && isPrintedTwice(before, glyph)) {
                continue;
            }
            if (before != null && glyph.x() - right > gap * Math.max(before.size(), glyph.size())) {
                words.add(new Word(word));
                word = new ArrayList<>();
            }
            word.add(glyph);
            right = word.size() == 1 ? glyph.right() : Math.max(right, glyph.right());
            before = glyph;
        }
        words.add(new Word(word));
        return words;
    }

    /** Bold is imitated by printing a character twice, a little apart. */
    private static boolean isPrintedTwice(Glyph before, Glyph glyph) {
        return before.text().equals(glyph.text())
                && glyph.x() - before.x() < SAME_CHARACTER * Math.max(glyph.width(), before.width());
    }
}
