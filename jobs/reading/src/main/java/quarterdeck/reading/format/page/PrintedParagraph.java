package quarterdeck.reading.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Paragraph.Role;
import quarterdeck.reading.document.Place;

/** A paragraph of one or more pages, with the place of each of its characters. */
final class PrintedParagraph {

    private static final Pattern ENDED = Pattern.compile("(?s).*[。！？；：!?;:]\\s*[”’」』）)]?");

    private final List<Glyph> glyphs;
    private final List<Integer> pages = new ArrayList<>();
    private final double size;
    private boolean full;

    PrintedParagraph(int page, Piece.Written written) {
        this.glyphs = new ArrayList<>(written.glyphs());
        this.size = written.size();
        this.full = written.full();
        glyphs.forEach(glyph -> pages.add(page));
    }

    /** Takes in what stands at the top of the next page, and says whether that is the rest of this paragraph. */
    boolean takesIn(int page, Piece.Written next) {
        boolean goesOn = full
                && !next.begins()
                && page == pages.get(pages.size() - 1) + 1
                && Math.abs(next.size() - size) < size / 10
                && !ENDED.matcher(Word.spelled(glyphs).text()).matches();
        if (goesOn) {
            glyphs.addAll(next.glyphs());
            next.glyphs().forEach(glyph -> pages.add(page));
            full = next.full();
        }
        return goesOn;
    }

    double size() {
        return size;
    }

    Paragraph paragraph(int start, Role role) {
        Word.Spelled spelled = Word.spelled(glyphs);
        List<Glyph> byCodePoint = spelled.byCodePoint();
        return new Paragraph(spelled.text(), start, role, (from, to) -> box(byCodePoint, from, to));
    }

    /** The box around a stretch; where it goes on in another line, that of its part in the first one. */
    private Place.Box box(List<Glyph> byCodePoint, int from, int to) {
        int first = Math.min(from, byCodePoint.size() - 1);
        Glyph glyph = byCodePoint.get(first);
        Area area = glyph.area();
        for (int i = first; i < Math.min(to, byCodePoint.size()); i++) {
            Glyph next = byCodePoint.get(i);
            if (Math.abs(next.baseline() - glyph.baseline()) > glyph.size() / 2 || next.x() < glyph.x()) {
                break;
            }
            area = area.with(next.area());
        }
        return area.on(pages.get(glyphs.indexOf(glyph)));
    }
}
