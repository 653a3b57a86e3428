package quarterdeck.reading.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a page's data table, its row and column spans expanded. */
final class PageTable {

    private static final int MOST_COLUMNS_SPANNED = 1_000;
    private static final int MOST_CELLS = 5_000_000;

    /** Longer texts are paragraphs that a table puts in their place. */
    private static final int LONGEST_DATA = 600;

    private PageTable() {}

    /** Whether a table holds data; one that holds tables, headings or long texts, or has a single column, is layout. */
    static boolean holdsData(Element table) {
        if (table.attr("role").equals("presentation")
                || !table.select("table table").isEmpty()) {
            return false;
        }
        int widest = 0;
        for (Element row : rows(table)) {
            List<Element> cells = cells(row);
            int width = cells.stream()
                    .mapToInt(cell -> span(cell, "colspan", MOST_COLUMNS_SPANNED))
                    .sum();
            widest = Math.max(widest, Math.min(width, cells.size() == 1 ? 1 : width));
            for (Element cell : cells) {
                if (isProse(cell)) {
                    return false;
                }
            }
        }
        return widest >= 2;
    }

    private static boolean isProse(Element cell) {
        return !cell.select("h1,h2,h3,ul,ol,form").isEmpty()
                || !cell.hasAttr("colspan") && cell.text().length() > LONGEST_DATA;
    }

    static HeldTable read(Element table, int ordinal) throws BrokenRelease {
        Spans spans = new Spans();
        List<HeldRow> rows = new ArrayList<>();
        int held = 0;
        for (Element row : rows(table)) {
            spans.beginRow();
            for (Element cell : cells(row)) {
                spans.add(
                        text(cell),
                        span(cell, "colspan", MOST_COLUMNS_SPANNED),
                        span(cell, "rowspan", CellReference.MOST_ROWS));
            }
            HeldRow read = spans.endRow(rows.size() + 1, PageBlocks.isHidden(row));
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
            if (row.closest("table") == table) {
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
        StringBuilder text = new StringBuilder();
        append(cell, text, 0);
        return Blanks.stripKeepingIndent(text.toString());
    }

    private static void append(Element element, StringBuilder text, int depth) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode node) {
                appendCollapsed(node.getWholeText(), text);
            } else if (child instanceof Element inner && depth < 500 && !PageBlocks.isPassedOver(inner)) {
                boolean breaks = inner.normalName().equals("br") || inner.isBlock();
                if (breaks) {
                    appendCollapsed(" ", text);
                }
                append(inner, text, depth + 1);
                if (breaks) {
                    appendCollapsed(" ", text);
                }
            }
        }
    }

    private static void appendCollapsed(String words, StringBuilder text) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > ' ') {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    /** Places cells into a grid row by row, leaving room for those that span into it from above. */
    private static final class Spans {

        private final List<String> texts = new ArrayList<>();
        private final List<Integer> rowsLeft = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private BitSet covered = new BitSet();

        void beginRow() {
            row = new ArrayList<>();
            covered = new BitSet();
        }

        void add(String text, int columns, int rows) {
            takeFromAbove(false);
            for (int i = 0; i < columns; i++) {
                int column = row.size();
                if (column >= DelimitedRow.MOST_COLUMNS) {
                    return;
                }
                if (i > 0) {
                    covered.set(column);
                }
                row.add(text);
                keep(column, text, rows - 1);
            }
        }

        private void keep(int column, String text, int rows) {
            while (texts.size() <= column) {
                texts.add("");
                rowsLeft.add(0);
            }
            texts.set(column, text);
            rowsLeft.set(column, rows);
        }

        /** Fills in what spans into the next columns from above; to the end of the row where asked. */
        private void takeFromAbove(boolean toTheEnd) {
            while (row.size() < texts.size() && (rowsLeft.get(row.size()) > 0 || toTheEnd && moreAbove(row.size()))) {
                int column = row.size();
                int left = rowsLeft.get(column);
                covered.set(column, left > 0);
                row.add(left > 0 ? texts.get(column) : "");
                rowsLeft.set(column, Math.max(0, left - 1));
            }
        }

        private boolean moreAbove(int from) {
            for (int column = from; column < rowsLeft.size(); column++) {
                if (rowsLeft.get(column) > 0) {
                    return true;
                }
            }
            return false;
        }

        HeldRow endRow(int number, boolean hidden) {
            takeFromAbove(true);
            return new HeldRow(number, row, covered, hidden);
        }
    }
}
