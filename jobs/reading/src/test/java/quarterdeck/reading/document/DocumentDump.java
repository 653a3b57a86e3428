package quarterdeck.reading.document;

import java.io.IOException;

/**
 * Draws a document as text, for tests that compare the whole of it and for a person who wants to look at one: a
 * paragraph as {@code ROLE@start text}, a table as its head and one line a row, cells between bars. A covered cell has
 * a caret behind its text, an indent stands as {@code >} in front of it, and a hidden row is marked.
 */
public final class DocumentDump {

    private DocumentDump() {}

    public static String of(Document document) throws IOException {
        StringBuilder drawn = new StringBuilder();
        for (Block block = document.next(); block != null; block = document.next()) {
            if (block instanceof Paragraph paragraph) {
                drawn.append(paragraph.role())
                        .append('@')
                        .append(paragraph.start())
                        .append(' ');
                drawn.append(paragraph.text()).append('\n');
            } else if (block instanceof Table table) {
                draw(table, drawn);
            }
        }
        return drawn.toString();
    }

    private static void draw(Table table, StringBuilder drawn) throws IOException {
        drawn.append("TABLE ").append(table.ordinal());
        drawn.append(table.name().isEmpty() ? "" : " [" + table.name() + "]");
        drawn.append(table.caption().isEmpty() ? "" : " (" + table.caption() + ")");
        drawn.append(table.hidden() ? " hidden" : "").append('\n');
        for (Row row = table.next(); row != null; row = table.next()) {
            drawn.append(row.number()).append(row.hidden() ? " hidden" : "").append(" |");
            for (int column = 0; column < row.size(); column++) {
                drawn.append(">".repeat(row.indent(column)));
                drawn.append(row.text(column).replace("\n", "\\n"));
                drawn.append(row.covered(column) ? "^" : "").append('|');
            }
            drawn.append('\n');
        }
    }
}
