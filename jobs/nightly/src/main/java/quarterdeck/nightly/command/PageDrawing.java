package quarterdeck.nightly.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import quarterdeck.nightly.Markup;
import quarterdeck.nightly.drawing.DrawnCell;
import quarterdeck.nightly.drawing.DrawnRow;
import quarterdeck.nightly.drawing.DrawnTable;
import quarterdeck.nightly.drawing.Meaning;

/**
 * Writes drawn tables as one page of HTML that needs nothing else: every text of the file is escaped, nothing in it can
 * run, and what a number was understood as shows when it is pointed at or chosen.
 */
final class PageDrawing {

    private static final String STYLE = "page.css";

    /** The dots that lead to a page number are as long as paper was wide. */
    private static final Pattern LEADERS = Pattern.compile("…{2,}|\\.{4,}|·{4,}");

    private final Messages messages;
    private final CellStory story;
    private final StringBuilder page = new StringBuilder();

    PageDrawing(Messages messages, CellStory story) {
        this.messages = messages;
        this.story = story;
    }

    String page(String file, String title, String accounting, List<DrawnTable> tables) throws IOException {
        head(file);
        tag("h1", title.isEmpty() ? file : title);
        tag("p", file);
        tag("p", accounting);
        legend();
        contents(tables);
        tables.forEach(this::table);
        return page.append("</body>\n</html>\n").toString();
    }

    private void head(String file) throws IOException {
        String language = messages.isChinese() ? "zh" : "en";
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" ")
                .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
        tag("title", file);
        page.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
    }

    private static String style() throws IOException {
        try (InputStream in = PageDrawing.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IOException("missing from the build: " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void legend() {
        page.append("<p class=\"legend\">");
        for (Meaning meaning : Meaning.values()) {
            if (meaning != Meaning.BLANK) {
                page.append("<span class=\"").append(meaning.code()).append("\">");
                text(messages.label("meaning", meaning.code()));
                page.append("</span> ");
            }
        }
        page.append("</p>\n");
    }

    private void contents(List<DrawnTable> tables) {
        if (tables.size() < 2) {
            return;
        }
        page.append("<nav>\n");
        for (DrawnTable table : tables) {
            page.append("<span><a href=\"#t").append(table.ordinal()).append("\">");
            text(title(table));
            page.append("</a> ");
            counts(table);
        }
        page.append("</nav>\n");
    }

    private void counts(DrawnTable table) {
        page.append("<small>").append(count(table, Meaning.OBSERVATION));
        long refused = count(table, Meaning.REFUSED);
        if (refused > 0) {
            page.append(" <b class=\"refused\">").append(refused).append("</b>");
        }
        page.append("</small></span>\n");
    }

    private static long count(DrawnTable table, Meaning meaning) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.meaning() == meaning)
                .count();
    }

    private String title(DrawnTable table) {
        String name = table.name().isEmpty() ? messages.get("show.table", table.ordinal()) : table.name();
        return name + (table.hidden() ? " " + messages.get("show.hidden") : "");
    }

    private void table(DrawnTable table) {
        page.append("<section id=\"t").append(table.ordinal()).append("\">\n");
        tag("h2", title(table));
        if (!table.caption().isEmpty()) {
            tag("p", table.caption());
        }
        page.append("<div class=\"sheet\"><table>\n");
        columns(table);
        table.rows().forEach(row -> row(table, row));
        page.append("</table></div>\n");
        if (table.rowsLeftOut() > 0) {
            tag("p", messages.get("show.rows_cut", table.rowsLeftOut()));
        }
        page.append("</section>\n");
    }

    private void columns(DrawnTable table) {
        page.append("<tr><th></th>");
        for (int c = 0; c < table.columns(); c++) {
            page.append("<th>").append(columnName(table, c)).append("</th>");
        }
        page.append("</tr>\n");
    }

    /** Letters in a spreadsheet, else a number counted from 1. */
    private static String columnName(DrawnTable table, int column) {
        for (DrawnRow row : table.rows()) {
            if (column < row.cells().size()) {
                String place = row.cells().get(column).place();
                String cell = place.substring(place.lastIndexOf('!') + 1);
                return place.contains("!") ? cell.replaceAll("[0-9]+$", "") : String.valueOf(column + 1);
            }
        }
        return "";
    }

    private void row(DrawnTable table, DrawnRow row) {
        page.append(row.hidden() ? "<tr class=\"hidden\">" : "<tr>");
        page.append("<th>").append(row.number()).append("</th>");
        row.cells().forEach(cell -> cell(table, cell));
        page.append("</tr>\n");
    }

    private void cell(DrawnTable table, DrawnCell cell) {
        boolean told = !cell.findings().isEmpty();
        page.append("<td class=\"").append(cell.meaning().code()).append(cell.covered() ? " covered" : "");
        page.append(told ? "\" tabindex=\"0\">" : "\">");
        if (!cell.covered()) {
            text(LEADERS.matcher(cell.text().stripTrailing()).replaceAll("…"));
        }
        if (told) {
            card(table, cell);
        }
        page.append("</td>");
    }

    private void card(DrawnTable table, DrawnCell cell) {
        page.append("<div class=\"card\"><b>");
        text(cell.place());
        page.append("</b><dl>");
        for (CellStory.Line line : story.of(table, cell)) {
            page.append("<dt>");
            text(line.name());
            page.append("</dt><dd>");
            text(line.value());
            if (!line.from().isEmpty()) {
                page.append(" <i>");
                text(line.from());
                page.append("</i>");
            }
            page.append("</dd>");
        }
        page.append("</dl></div>");
    }

    private void tag(String name, String words) {
        page.append('<').append(name).append('>');
        text(words);
        page.append("</").append(name).append(">\n");
    }

    private void text(String words) {
        page.append(Markup.escape(Terminal.clean(words)));
    }
}
