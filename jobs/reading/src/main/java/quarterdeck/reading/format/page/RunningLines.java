package quarterdeck.reading.format.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is printed at the edge of every page and belongs to none: page numbers and running titles. */
final class RunningLines {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[\\s\u3000—–·・-]*(?:\\d{1,4}|第\\s*\\d+\\s*页.{0,12}|[Pp]age \\d+(?: of \\d+)?|\\d+\\s*/\\s*\\d+)[\\s\u3000—–·・-]*");

    /** Such lines stand in this share of the page at its top and its bottom. */
    private static final double MARGIN = 0.1;

    private final @Nullable PrintedPage before;
    private final @Nullable PrintedPage after;

    RunningLines(@Nullable PrintedPage before, @Nullable PrintedPage after) {
        this.before = before;
        this.after = after;
    }

    /** The characters of a page without its running lines. */
    List<Glyph> without(PrintedPage page) {
        Set<Glyph> dropped = new HashSet<>();
        for (boolean top : new boolean[] {true, false}) {
            TextLine line = outermost(page, top);
            if (line != null && isRunning(line, top)) {
                dropped.addAll(line.glyphs());
            }
        }
        return dropped.isEmpty()
                ? page.glyphs()
                : page.glyphs().stream()
                        .filter(glyph -> !dropped.contains(glyph))
                        .toList();
    }

    private boolean isRunning(TextLine line, boolean top) {
        return PAGE_NUMBER.matcher(line.text()).matches() || isSame(line, before, top) || isSame(line, after, top);
    }

    private static boolean isSame(TextLine line, @Nullable PrintedPage other, boolean top) {
        TextLine there = other == null ? null : outermost(other, top);
        return there != null
                && Math.abs(there.baseline() - line.baseline()) < 2
                && withoutNumber(there).equals(withoutNumber(line));
    }

    /** A running title may have the page's number at its outer end. */
    private static String withoutNumber(TextLine line) {
        return line.words().size() < 2 ? line.text() : line.text().replaceAll("^\\d{1,4}|\\d{1,4}$", "");
    }

    private static @Nullable TextLine outermost(PrintedPage page, boolean top) {
        double edge = page.height() * MARGIN;
        List<Glyph> margin = page.glyphs().stream()
                .filter(glyph -> top ? glyph.bottom() < edge : glyph.top() > page.height() - edge)
                .toList();
        List<TextLine> lines = TextLine.of(margin);
        return lines.isEmpty() ? null : lines.get(top ? 0 : lines.size() - 1);
    }
}
