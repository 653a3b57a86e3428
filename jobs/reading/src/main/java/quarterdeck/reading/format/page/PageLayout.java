package quarterdeck.reading.format.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes one page apart: ruled tables, aligned tables, and paragraphs in the order they are read in. */
final class PageLayout {

    private static final Pattern FOOTNOTE = Pattern.compile("(?s)[①-⑳⑴-⒇*＊†\\[［【注\\d].*");

    /** Footnotes are printed smaller than the text by this. */
    private static final double SMALL_PRINT = 0.93;

    /** Lines of one paragraph are at most this far apart, in font sizes. */
    private static final double LEADING = 2.3;

    private static final double OTHER_SIZE = 0.12;

    /** A line that ends this far before the right edge ends its paragraph, in font sizes. */
    private static final double SHORT = 1.8;

    /** A first line is indented by more than this, in font sizes. */
    private static final double INDENT = 1.2;

    private final PrintedPage page;
    private final List<Piece> pieces = new ArrayList<>();

    private PageLayout(PrintedPage page) {
        this.page = page;
    }

    /** The pieces of a page, what is printed on every page left out. */
    static List<Piece> read(PrintedPage page, RunningLines running) {
        PageLayout layout = new PageLayout(page);
        layout.read(running);
        layout.markFootnotes();
        return layout.pieces;
    }

    private void read(RunningLines running) {
        List<Glyph> free = new ArrayList<>(running.without(page));
        double from = Double.NEGATIVE_INFINITY;
        for (Lattice lattice : Lattice.of(page.rulings())) {
            Area area = lattice.area();
            List<Glyph> inside = free.stream()
                    .filter(glyph -> area.holdsMiddleOf(glyph.area()))
                    .toList();
            Optional<Grid> grid = RuledGrid.of(lattice, inside);
            if (grid.isPresent()) {
                free.removeAll(new java.util.HashSet<>(inside));
                readBetween(free, from, area.top());
                pieces.add(new Piece.Tabled(grid.get()));
                from = area.top();
            }
        }
        readBetween(free, from, Double.POSITIVE_INFINITY);
    }

    private void readBetween(List<Glyph> glyphs, double from, double to) {
        List<Glyph> band = glyphs.stream()
                .filter(glyph -> glyph.area().top() >= from && glyph.area().top() < to)
                .toList();
        if (!band.isEmpty()) {
            ColumnsOfText.regions(TextLine.of(band)).forEach(this::readRegion);
        }
    }

    private void readRegion(List<TextLine> lines) {
        double left =
                lines.stream().mapToDouble(line -> line.area().left()).min().orElse(0);
        double right =
                lines.stream().mapToDouble(line -> line.area().right()).max().orElse(0);
        int from = 0;
        for (AlignedGrid.Found found : AlignedGrid.find(lines, right - left)) {
            readParagraphs(lines.subList(from, found.from()), left, right);
            pieces.add(new Piece.Tabled(found.grid()));
            from = found.to();
        }
        readParagraphs(lines.subList(from, lines.size()), left, right);
    }

    private void readParagraphs(List<TextLine> lines, double left, double right) {
        List<Glyph> open = new ArrayList<>();
        boolean begins = true;
        TextLine last = null;
        for (TextLine line : lines) {
            boolean isNew = last != null && isNew(last, line, left, right);
            if (isNew) {
                add(open, begins, last, right);
                open = new ArrayList<>();
            }
            if (open.isEmpty()) {
                begins = isIndented(line, left);
            }
            open.addAll(line.glyphs());
            last = line;
        }
        add(open, begins, last, right);
    }

    private static boolean isNew(TextLine last, TextLine line, double left, double right) {
        double size = Math.max(last.size(), line.size());
        return Math.abs(last.size() - line.size()) > OTHER_SIZE * size
                || line.baseline() - last.baseline() > LEADING * size
                || isShort(last, right)
                || isIndented(line, left);
    }

    private static boolean isShort(TextLine line, double right) {
        return line.area().right() < right - SHORT * line.size();
    }

    private static boolean isIndented(TextLine line, double left) {
        return line.area().left() > left + INDENT * line.size();
    }

    private void add(
            List<Glyph> glyphs, boolean begins, @org.jspecify.annotations.Nullable TextLine last, double right) {
        if (last != null && !glyphs.isEmpty()) {
            pieces.add(new Piece.Written(List.copyOf(glyphs), begins, !isShort(last, right), last.size(), false));
        }
    }

    /** Paragraphs in small print at the foot of a page whose text goes on on the next one. */
    private void markFootnotes() {
        double body = bodySize(page.glyphs());
        for (int i = pieces.size() - 1; i > 0; i--) {
            if (pieces.get(i) instanceof Piece.Written written
                    && written.size() < body * SMALL_PRINT
                    && FOOTNOTE.matcher(written.text()).matches()) {
                pieces.set(i, written.asFootnote());
            } else {
                return;
            }
        }
    }

    /** The size that most characters have. */
    static double bodySize(List<Glyph> glyphs) {
        Map<Double, Integer> counts = new HashMap<>();
        glyphs.forEach(glyph -> counts.merge(Math.round(glyph.size() * 2) / 2.0, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }
}
