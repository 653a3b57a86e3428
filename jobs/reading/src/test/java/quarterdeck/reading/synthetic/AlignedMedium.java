package quarterdeck.reading.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of a plain text whose columns are aligned with blanks; {@code leading} rows stand above as paragraphs. */
public record AlignedMedium(int leading) implements Medium {

    private static final int GAP = 2;

    @Override
    public File print(List<Sheet> sheets) {
        List<List<Cell>> rows = sheets.get(0).rows();
        int above = Math.min(leading, rows.size());
        StringBuilder text = new StringBuilder();
        rows.subList(0, above).forEach(row -> text.append(row.get(0).text()).append("\n\n"));
        List<List<Cell>> grid = rows.subList(above, rows.size());
        Map<String, Truth> truths = new LinkedHashMap<>();
        for (int r = 0; r < grid.size(); r++) {
            StringBuilder line = new StringBuilder();
            int place = 0;
            for (int c = 0; c < grid.get(r).size(); c++) {
                Cell cell = grid.get(r).get(c);
                Truth truth = cell.truth();
                if (truth != null) {
                    truths.put("table 1 r" + (r + 1) + " c" + (c + 1), truth);
                }
                line.append(" ".repeat(Math.max(0, place - width(line)))).append(cell.text());
                place += widest(grid, c) + GAP;
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return new File("table.txt", text.toString().getBytes(StandardCharsets.UTF_8), truths);
    }

    private static int widest(List<List<Cell>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> width(row.get(column).text()))
                .max()
                .orElse(0);
    }

    /** In places of a fixed-width font, in which a Chinese character takes two. */
    private static int width(CharSequence text) {
        return text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
    }
}
