package quarterdeck.nightly.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.export.Cells;

/** CSV that neither a spreadsheet runs, as what looks like a formula is marked as text, nor a terminal obeys. */
final class Csv {

    private Csv() {}

    static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    /** As exports have it, but a double as Java prints it: 6.0 and not 6. */
    static String plain(@Nullable Object value) {
        return value instanceof Double ? value.toString() : Cells.plain(value);
    }

    private static String cell(@Nullable Object value) {
        String text = Terminal.clean(plain(value));
        if (value instanceof Number || text.isEmpty()) {
            return text;
        }
        text = Cells.harmless(text);
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
