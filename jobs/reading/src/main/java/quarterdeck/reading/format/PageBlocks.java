package quarterdeck.reading.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    private static final Set<String> INLINE_TABLE_PARTS = Set.of("td", "th", "caption");

    private static final int DEEPEST = 1_000;

    private final Document page;
    private final List<Block> blocks = new ArrayList<>();
    private final Collapsed open = new Collapsed();
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
                open.append(text.getWholeText());
            } else if (child instanceof Element inner && !PageStyle.isPassedOver(inner)) {
                enter(inner, depth + 1);
            }
        }
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
        int before = offset;
        walk(element, depth);
        flush();
        titled |= offset > before;
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
            LineTables drawn = new LineTables(lines);
            for (Line line = lines.next(); line != null; line = lines.next()) {
                List<HeldRow> rows = line.isBlank() ? null : drawn.startingWith(line);
                if (rows != null) {
                    blocks.add(new HeldTable(++tables, "", rows));
                } else {
                    open.append(line.text());
                    flush();
                }
            }
        }
    }

    private void flush() {
        String text = Blanks.strip(open.take());
        if (!text.isEmpty()) {
            blocks.add(new Paragraph(text, offset, role));
            offset += text.codePointCount(0, text.length()) + 1;
        }
        if (role == Role.TITLE) {
            role = Role.BODY;
        }
    }
}
