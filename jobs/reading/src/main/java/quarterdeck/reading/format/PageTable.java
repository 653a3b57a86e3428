package quarterdeck.reading.format;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a page's data table, its row and column spans expanded. */
final class PageTable {

    private static final int MOST_COLUMNS_SPANNED = 1_000;
    private static final int MOST_CELLS = 5_000_000;
    private static final int DEEPEST = 500;

    /** Longer texts are paragraphs that a table puts in their place. */
    private static final int LONGEST_DATA = 600;

    /** A table with this many short cells is data, even if a long note stands in one more. */
    private static final int PLAINLY_DATA = 12;

    private PageTable() {}

    /** Whether a table holds data; one of tables, headings or long texts, or of a single column, is layout. */
    static boolean holdsData(Element table) {
        if (table.attr("role").equals("presentation")
                || !table.select("table table").isEmpty()) {
            return false;
        }
        int widest = 0;
        int brief = 0;
        boolean prose = false;
        for (Element row : rows(table)) {
            List<Element> cells = cells(row);
            widest = Math.max(widest, cells.size());
            for (Element cell : cells) {
                boolean isProse = isProse(cell);
                prose |= isProse;
                brief += !isProse && cell.hasText() ? 1 : 0;
            }
        }
        return widest >= 2 && (!prose || brief >= PLAINLY_DATA);
    }

    private static boolean isProse(Element cell) {
        return !cell.select("h1,h2,h3,ul,ol").isEmpty() || cell.text().length() > LONGEST_DATA;
    }

    static HeldTable read(Element table, int ordinal) throws BrokenRelease {
        SpanGrid spans = new SpanGrid();
        List<HeldRow> rows = new ArrayList<>();
        int held = 0;
        for (Element row : rows(table)) {
            spans.beginRow();
            for (Element cell : cells(row)) {
                spans.add(
                        text(cell),
                        PageStyle.indent(cell),
                        span(cell, "colspan", MOST_COLUMNS_SPANNED),
                        span(cell, "rowspan", CellReference.MOST_ROWS));
            }
            HeldRow read = spans.endRow(rows.size() + 1, PageStyle.isHidden(row));
            rows.add(read);
            held += read.size();
            if (held > MOST_CELLS) {
                throw Faults.tooLarge("table " + ordinal, "a table has at most " + MOST_CELLS + " cells: split it");
            }
        }
        Element caption = table.selectFirst("caption");
        return new HeldTable(ordinal, caption == null ? "" : Blanks.strip(caption.text()), rows);
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            if (table.equals(row.closest("table"))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element child : row.children()) {
            if (child.normalName().equals("td") || child.normalName().equals("th")) {
                cells.add(child);
            }
        }
        return cells;
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        if (value.isEmpty() || value.length() > 9 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        int span = Integer.parseInt(value);
        // a row span of 0 goes to the end of the table
        return span == 0 ? attribute.equals("rowspan") ? most : 1 : Math.min(span, most);
    }

    private static String text(Element cell) {
        Collapsed text = new Collapsed();
        append(cell, text, 0);
        return Blanks.stripKeepingIndent(text.take());
    }

    private static void append(Element element, Collapsed text, int depth) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode node) {
                text.append(node.getWholeText());
            } else if (child instanceof Element inner && depth < DEEPEST && !PageStyle.isPassedOver(inner)) {
                boolean breaks = inner.normalName().equals("br") || inner.isBlock();
                if (breaks) {
                    text.setApart();
                }
                append(inner, text, depth + 1);
                if (breaks) {
                    text.setApart();
                }
            }
        }
    }
}
