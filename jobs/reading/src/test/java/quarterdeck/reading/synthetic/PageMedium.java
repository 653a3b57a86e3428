package quarterdeck.reading.synthetic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A web page with tables.
 *
 * @param leading how many rows of each sheet are printed as paragraphs above its table
 * @param trailing how many of them as paragraphs below it
 * @param indent what a level of indentation is printed as
 * @param framed whether the table lies in a table that only lays the page out
 */
public record PageMedium(int leading, int trailing, String indent, boolean framed, Charset charset) implements Medium {

    @Override
    public File print(List<Sheet> sheets) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"" + charset.name()
                + "\"><title>统计数据</title></head>\n<body>\n");
        page.append(framed ? "<table width=\"100%\"><tr><td>\n" : "<div>\n");
        Map<String, Truth> truths = new LinkedHashMap<>();
        int table = 0;
        for (Sheet sheet : sheets) {
            table++;
            int above = Math.min(leading, sheet.rows().size());
            int below = Math.max(above, sheet.rows().size() - trailing);
            paragraphs(sheet.rows().subList(0, above), page);
            page.append("<table border=\"1\">\n");
            print(sheet.rows().subList(above, below), table, page, truths);
            page.append("</table>\n");
            paragraphs(sheet.rows().subList(below, sheet.rows().size()), page);
        }
        page.append(framed ? "</td></tr></table>\n" : "</div>\n").append("</body></html>\n");
        return new File("table.html", page.toString().getBytes(charset), truths);
    }

    private static void paragraphs(List<List<Cell>> rows, StringBuilder page) {
        rows.forEach(
                row -> page.append("<p>").append(escaped(row.get(0).text())).append("</p>\n"));
    }

    private void print(List<List<Cell>> rows, int table, StringBuilder page, Map<String, Truth> truths) {
        for (int r = 0; r < rows.size(); r++) {
            page.append("<tr>");
            for (int c = 0; c < rows.get(r).size(); c++) {
                Cell cell = rows.get(r).get(c);
                Truth truth = cell.truth();
                if (truth != null) {
                    truths.put("table " + table + " r" + (r + 1) + " c" + (c + 1), truth);
                }
                if (!cell.covered()) {
                    page.append("<td").append(span("colspan", cell.across())).append(span("rowspan", cell.down()));
                    page.append('>').append(escaped(cell, indent)).append("</td>");
                }
            }
            page.append("</tr>\n");
        }
    }

    private static String span(String name, int cells) {
        return cells > 1 ? " " + name + "=\"" + cells + "\"" : "";
    }

    private static String escaped(Cell cell, String indent) {
        return indent.repeat(cell.indent()) + escaped(cell.text());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }

    String feature() {
        return "html" + (framed ? " framed" : "")
                + (charset.equals(StandardCharsets.UTF_8) ? "" : " " + charset.name());
    }
}
