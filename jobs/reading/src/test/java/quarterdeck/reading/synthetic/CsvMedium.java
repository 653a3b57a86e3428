package quarterdeck.reading.synthetic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Delimited text.
 *
 * @param indent what a level of indentation is printed as
 * @param ragged whether empty cells at the end of a row are left out
 */
public record CsvMedium(char delimiter, Charset charset, boolean mark, String lineEnd, String indent, boolean ragged)
        implements Medium {

    @Override
    public File print(List<Sheet> sheets) {
        StringBuilder text = new StringBuilder();
        Map<String, Truth> truths = new LinkedHashMap<>();
        int number = 0;
        for (List<Cell> row : sheets.get(0).rows()) {
            number++;
            for (int c = 0; c < row.size(); c++) {
                Truth truth = row.get(c).truth();
                if (truth != null) {
                    truths.put(number + ":" + (c + 1), truth);
                }
            }
            text.append(line(row)).append(lineEnd);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (mark) {
            bytes.writeBytes("\uFEFF".getBytes(charset));
        }
        bytes.writeBytes(text.toString().getBytes(charset));
        return new File(delimiter == '\t' ? "table.tsv" : "table.csv", bytes.toByteArray(), truths);
    }

    private String line(List<Cell> row) {
        int last = row.size();
        while (ragged && last > 1 && row.get(last - 1).text().isEmpty()) {
            last--;
        }
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < last; c++) {
            Cell cell = row.get(c);
            String text = indent.repeat(cell.indent()) + cell.text();
            boolean quoted = text.indexOf(delimiter) >= 0 || text.contains("\"") || text.contains("\n");
            line.append(c == 0 ? "" : delimiter).append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        return line.toString();
    }

    String feature() {
        return (delimiter == '\t' ? "tsv " : "csv ")
                + (charset.equals(StandardCharsets.UTF_8) && mark ? "utf-8 with mark" : charset.name());
    }
}
