package quarterdeck.reading.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of pipes in a text; {@code leading} rows stand above as paragraphs. */
public record MarkdownMedium(int leading) implements Medium {

    @Override
    public File print(List<Sheet> sheets) {
        StringBuilder text = new StringBuilder();
        Map<String, Truth> truths = new LinkedHashMap<>();
        List<List<Cell>> rows = sheets.get(0).rows();
        int above = Math.min(leading, rows.size());
        rows.subList(0, above).forEach(row -> text.append(row.get(0).text()).append("\n\n"));
        for (int r = above; r < rows.size(); r++) {
            text.append('|');
            for (int c = 0; c < rows.get(r).size(); c++) {
                Cell cell = rows.get(r).get(c);
                Truth truth = cell.truth();
                if (truth != null) {
                    truths.put("table 1 r" + (r - above + 1) + " c" + (c + 1), truth);
                }
                text.append(' ')
                        .append("　".repeat(cell.indent()))
                        .append(cell.text().replace('\n', ' '))
                        .append(" |");
            }
            text.append('\n');
            if (r == above) {
                text.append('|').append(" --- |".repeat(rows.get(r).size())).append('\n');
            }
        }
        return new File("table.md", text.toString().getBytes(StandardCharsets.UTF_8), truths);
    }
}
