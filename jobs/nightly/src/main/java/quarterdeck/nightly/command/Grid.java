package quarterdeck.nightly.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of texts, printed aligned, as CSV or as JSON. */
final class Grid {

    /** Longer cells are cut in an aligned table, never in CSV or JSON. */
    private static final int WIDEST = 60;

    private final List<String> header;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Grid(List<String> header) {
        this.header = List.copyOf(header);
    }

    void add(List<? extends @Nullable Object> row) {
        rows.add(new ArrayList<>(row));
    }

    int size() {
        return rows.size();
    }

    void print(Terminal terminal, Format format) {
        switch (format) {
            case TABLE -> printAligned(terminal, "");
            case CSV -> printCsv(terminal);
            case JSON -> printJson(terminal);
        }
    }

    /** Header and rows; numbers to the right, all else to the left. */
    void printAligned(Terminal terminal, String indent) {
        printAligned(terminal, indent, List.of(header));
    }

    /** The rows alone. */
    void printRows(Terminal terminal) {
        printAligned(terminal, "", List.of());
    }

    private void printAligned(Terminal terminal, String indent, List<List<String>> head) {
        List<List<String>> lines = new ArrayList<>(head);
        for (List<@Nullable Object> row : rows) {
            lines.add(row.stream().map(Grid::shown).toList());
        }
        int[] widths = new int[header.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Terminal.width(line.get(i)));
            }
        });
        for (int line = 0; line < lines.size(); line++) {
            StringBuilder text = new StringBuilder(indent);
            for (int i = 0; i < widths.length; i++) {
                boolean right = isNumeric(i);
                String cell = lines.get(line).get(i);
                String padding = " ".repeat(widths[i] - Terminal.width(cell));
                text.append(i == 0 ? "" : "  ").append(right ? padding + cell : cell + padding);
            }
            terminal.line(text.toString().stripTrailing());
        }
    }

    private boolean isNumeric(int column) {
        boolean numeric = false;
        for (List<@Nullable Object> row : rows) {
            Object value = row.get(column);
            if (value instanceof Number) {
                numeric = true;
            } else if (value != null) {
                return false;
            }
        }
        return numeric;
    }

    private void printCsv(Terminal terminal) {
        terminal.out().println(Csv.line(header));
        rows.forEach(row -> terminal.out().println(Csv.line(row)));
    }

    private void printJson(Terminal terminal) {
        for (List<@Nullable Object> row : rows) {
            JsonLine json = new JsonLine();
            for (int i = 0; i < row.size(); i++) {
                json.add(header.get(i), row.get(i));
            }
            terminal.out().println(json.end());
        }
    }

    private static String shown(@Nullable Object value) {
        String text = Terminal.cell(Csv.plain(value));
        if (Terminal.width(text) <= WIDEST) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        text.codePoints()
                .takeWhile(c -> Terminal.width(cut.toString()) < WIDEST - 2)
                .forEach(cut::appendCodePoint);
        return cut + "…";
    }
}
