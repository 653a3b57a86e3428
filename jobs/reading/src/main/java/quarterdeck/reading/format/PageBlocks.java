package quarterdeck.reading.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Paragraph.Role;

/** Walks a page in reading order and turns it into paragraphs and data tables. */
final class PageBlocks {

    /** What a page shows besides its content, or does not show at all. */
    private static final Set<String> PASSED_OVER = Set.of(
            "script",
            "style",
            "nav",
            "noscript",
            "template",
            "head",
            "form",
            "select",
            "button",
            "iframe",
            "svg",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "map",
            "textarea",
            "math");

    private static final Set<String> INLINE_TABLE_PARTS = Set.of("td", "th", "caption");

    private static final int DEEPEST = 1_000;

    private final Document page;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Role role = Role.BODY;
    private boolean titled;
    private int offset;
    private int tables;

    PageBlocks(Document page) {
        this.page = page;
    }

    List<Block> read() throws IOException {
        addTitle();
        walk(page.body(), 0);
        flush();
        return blocks;
    }

    /** The window's title counts as the page's title where no heading says the same. */
    private void addTitle() {
        String title = Blanks.strip(page.title());
        boolean repeated = page.body().select("h1,h2,h3").stream()
                .map(heading -> Blanks.strip(heading.text()))
                .anyMatch(heading -> !heading.isEmpty() && (title.contains(heading) || heading.contains(title)));
        if (!title.isEmpty() && !repeated) {
            open.append(title);
            role = Role.TITLE;
            titled = true;
            flush();
        }
    }

    private void walk(Element element, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw Faults.tooLarge("", "elements are nested more than " + DEEPEST + " deep: no page needs it");
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                append(text.getWholeText());
            } else if (child instanceof Element inner && !isPassedOver(inner)) {
                enter(inner, depth + 1);
            }
        }
    }

    static boolean isPassedOver(Element element) {
        return PASSED_OVER.contains(element.normalName()) || isHidden(element);
    }

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private void enter(Element element, int depth) throws IOException {
        String name = element.normalName();
        switch (name) {
            case "br", "hr" -> flush();
            case "table" -> enterTable(element, depth);
            case "pre" -> enterPreformatted(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> enterHeading(element, depth);
            default -> {
                boolean block = element.isBlock() || INLINE_TABLE_PARTS.contains(name);
                if (block) {
                    flush();
                }
                walk(element, depth);
                if (block) {
                    flush();
                }
            }
        }
    }

    private void enterHeading(Element element, int depth) throws IOException {
        flush();
        role = titled ? Role.HEADING : Role.TITLE;
        walk(element, depth);
        titled |= !Blanks.isBlank(open.toString());
        flush();
        role = Role.BODY;
    }

    private void enterTable(Element element, int depth) throws IOException {
        flush();
        if (PageTable.holdsData(element)) {
            blocks.add(PageTable.read(element, ++tables));
        } else {
            walk(element, depth);
            flush();
        }
    }

    private void enterPreformatted(Element element) throws IOException {
        flush();
        try (LineReader lines = new LineReader(new java.io.StringReader(element.wholeText()))) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                List<HeldRow> rows = line.isBlank() ? null : LineTable.read(line, lines);
                if (rows != null) {
                    blocks.add(new HeldTable(++tables, "", rows));
                } else {
                    append(line.text());
                    flush();
                }
            }
        }
    }

    /** ASCII blanks count as one; the others are printed characters. */
    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ';
            if (!blank) {
                open.append(c);
            } else if (!open.isEmpty() && open.charAt(open.length() - 1) != ' ') {
                open.append(' ');
            }
        }
    }

    private void flush() {
        String text = Blanks.strip(open.toString());
        open.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(new Paragraph(text, offset, role));
            offset += text.codePointCount(0, text.length()) + 1;
        }
        if (role == Role.TITLE) {
            role = Role.BODY;
        }
    }
}
