package quarterdeck.reading.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Characters of one line that stand close to each other: a cell's text, or a stretch of a line of prose. */
final class Word {

    private static final Pattern VALUE =
            Pattern.compile("[-+−–(（]?\\d[\\d,，]*(?:[.．]\\d+)?[)）]?(?:[%％‰]|个?百分点)?\\*?|[-—–−…．.·/*xX]{1,6}");

    /** Raised smaller characters are marks of a footnote, no part of a number. */
    private static final double SMALLER = 0.8;

    private static final double RAISED = 0.15;

    /** A gap that parts two words of Latin letters or digits, in font sizes. */
    private static final double LATIN_GAP = 0.18;

    private static final double WIDE_GAP = 0.6;

    private final List<Glyph> glyphs;
    private final Area area;
    private String text = "";

    Word(List<Glyph> glyphs) {
        this.glyphs = withoutMarks(glyphs);
        this.area = Area.around(glyphs);
    }

    private static List<Glyph> withoutMarks(List<Glyph> glyphs) {
        double size = glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
        double baseline = glyphs.stream()
                .filter(glyph -> glyph.size() >= size * SMALLER)
                .mapToDouble(Glyph::baseline)
                .max()
                .orElse(0);
        List<Glyph> kept = glyphs.stream()
                .filter(glyph -> glyph.size() >= size * SMALLER || glyph.baseline() > baseline - size * RAISED)
                .toList();
        return kept.isEmpty() ? glyphs : kept;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    Area area() {
        return area;
    }

    double size() {
        return glyphs.get(0).size();
    }

    double baseline() {
        return glyphs.get(0).baseline();
    }

    String text() {
        if (text.isEmpty()) {
            text = spelled(glyphs).text();
        }
        return text;
    }

    boolean isValue() {
        return isValue(text());
    }

    /** Whether a text is a number, or a mark that stands for one. */
    static boolean isValue(String text) {
        return VALUE.matcher(text).matches();
    }

    /** A text with, for each of its code points, the character it was printed by; null for a gap. */
    record Spelled(String text, List<Glyph> byCodePoint) {}

    static Spelled spelled(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        List<Glyph> byCodePoint = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null) {
                String gap = gap(before, glyph);
                text.append(gap);
                for (int i = 0; i < gap.length(); i++) {
                    byCodePoint.add(glyph);
                }
            }
            text.append(glyph.text());
            for (int i = glyph.text().codePointCount(0, glyph.text().length()); i > 0; i--) {
                byCodePoint.add(glyph);
            }
            before = glyph;
        }
        return new Spelled(text.toString(), byCodePoint);
    }

    private static String gap(Glyph before, Glyph next) {
        boolean sameLine = Math.abs(before.baseline() - next.baseline()) < before.size() / 2 && next.x() > before.x();
        boolean latin = isLatin(before.text().codePointBefore(before.text().length()))
                && isLatin(next.text().codePointAt(0));
        double gap = next.x() - before.right();
        if (!sameLine) {
            return latin ? " " : "";
        } else if (gap > WIDE_GAP * next.size()) {
            return latin ? " " : "\u3000";
        }
        return latin && gap > LATIN_GAP * next.size() ? " " : "";
    }

    private static boolean isLatin(int character) {
        return character < 0x2E80;
    }
}
