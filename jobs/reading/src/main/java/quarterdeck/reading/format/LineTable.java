package quarterdeck.reading.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tables drawn in a text: Markdown's pipes, frames of {@code +---+}, and lines of tab-separated columns. */
final class LineTable {

    private static final Pattern MARKDOWN_RULE = Pattern.compile("\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?");
    private static final Pattern FRAME_RULE = Pattern.compile("[+|][-=+|: ]*[-=][-=+|: ]*[+|]");

    private LineTable() {}

    /** The rows of the table that begins with the line, or null if none does; the lines of a table are used up. */
    static @Nullable List<HeldRow> read(Line first, LineReader lines) throws IOException {
        String start = Blanks.strip(first.text());
        if (start.startsWith("|") || FRAME_RULE.matcher(start).matches()) {
            return readDrawn(first, lines);
        }
        return first.text().strip().indexOf('\t') >= 0 ? readTabbed(first, lines) : null;
    }

    private static @Nullable List<HeldRow> readDrawn(Line first, LineReader lines) throws IOException {
        List<Line> drawn = run(first, lines, LineTable::isDrawn);
        boolean ruled = drawn.stream().anyMatch(line -> isRule(Blanks.strip(line.text())));
        if (!ruled && drawn.size() < 2) {
            giveBack(drawn, lines);
            return null;
        }
        boolean framed = drawn.stream()
                        .filter(line -> Blanks.strip(line.text()).startsWith("+"))
                        .count()
                >= 3;
        return framed ? FramedRows.of(drawn) : plainRows(drawn);
    }

    private static List<HeldRow> plainRows(List<Line> drawn) {
        List<HeldRow> rows = new ArrayList<>();
        for (Line line : drawn) {
            String text = Blanks.strip(line.text());
            if (!isRule(text)) {
                rows.add(HeldRow.plain(rows.size() + 1, cells(text)));
            }
        }
        return rows;
    }

    static boolean isRule(String text) {
        return text.indexOf('-') >= 0 && MARKDOWN_RULE.matcher(text).matches()
                || FRAME_RULE.matcher(text).matches();
    }

    private static boolean isDrawn(String text) {
        return text.startsWith("|") || FRAME_RULE.matcher(text).matches();
    }

    /** The cells between the pipes of a row; a pipe behind a backslash belongs to the cell. */
    static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 1; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(Blanks.stripKeepingIndent(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!Blanks.isBlank(cell.toString())) {
            cells.add(Blanks.stripKeepingIndent(cell.toString()));
        }
        return cells;
    }

    private static @Nullable List<HeldRow> readTabbed(Line first, LineReader lines) throws IOException {
        List<Line> tabbed = run(first, lines, text -> text.indexOf('\t') >= 0);
        if (tabbed.size() < 2) {
            giveBack(tabbed, lines);
            return null;
        }
        List<HeldRow> rows = new ArrayList<>();
        for (Line line : tabbed) {
            rows.add(HeldRow.plain(rows.size() + 1, List.of(line.text().split("\t", -1))));
        }
        return rows;
    }

    private static List<Line> run(Line first, LineReader lines, java.util.function.Predicate<String> belongs)
            throws IOException {
        List<Line> run = new ArrayList<>();
        Line line = first;
        while (line != null && belongs.test(Blanks.strip(line.text()))) {
            run.add(line);
            line = lines.next();
        }
        if (line != null) {
            lines.giveBack(line);
        }
        return run;
    }

    /** All but the first, which stays with the caller. */
    private static void giveBack(List<Line> run, LineReader lines) {
        for (int i = run.size() - 1; i > 0; i--) {
            lines.giveBack(run.get(i));
        }
    }
}
