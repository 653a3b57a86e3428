package quarterdeck.nightly.command;

import java.math.BigDecimal;
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

    /** Numbers without exponent and without trailing zeros, nothing for null. */
    static String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        return value.toString();
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
