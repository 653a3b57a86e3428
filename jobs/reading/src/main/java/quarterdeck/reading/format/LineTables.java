package quarterdeck.reading.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tables drawn in a text: Markdown's pipes, frames of {@code +---+}, columns set with tabs or blanks. */
final class LineTables {

    private static final Pattern MARKDOWN_RULE = Pattern.compile("\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?");
    private static final Pattern BOLD = Pattern.compile("^(?:\\*\\*|__)([^*_]+)(?:\\*\\*|__)$");
    private static final Pattern FRAME_RULE = Pattern.compile("[+|][-=+|: ]*[-=][-=+|: ]*[+|]");

    /** A longer table goes on as another one: lines are held while their columns are found. */
    private static final int MOST_LINES = 200_000;

    private final LineReader lines;

    /** Lines up to this number were looked at together and are not aligned: they are not looked at again. */
    private int notAligned;

    LineTables(LineReader lines) {
        this.lines = lines;
    }

    /** The rows of the table that begins with the line, or null if none does; the lines of a table are used up. */
    @Nullable
    List<HeldRow> startingWith(Line first) throws IOException {
        String start = Blanks.strip(first.text());
        if (start.startsWith("|") || FRAME_RULE.matcher(start).matches()) {
            return readDrawn(first);
        }
        if (start.indexOf('\t') >= 0) {
            return readTabbed(first);
        }
        return first.number() > notAligned && AlignedRows.mayBeRow(first.text()) ? readAligned(first) : null;
    }

    private @Nullable List<HeldRow> readDrawn(Line first) throws IOException {
        List<Line> drawn = run(first, text -> isDrawn(Blanks.strip(text)));
        boolean ruled = drawn.stream().anyMatch(line -> isRule(Blanks.strip(line.text())));
        if (!ruled && drawn.size() < 2) {
            giveBack(drawn);
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
        return (text.indexOf('-') >= 0 && MARKDOWN_RULE.matcher(text).matches())
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
                cells.add(shown(cell));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!Blanks.isBlank(cell.toString())) {
            cells.add(shown(cell));
        }
        return cells;
    }

    /** A cell may be printed bold as a whole; a cell of asterisks alone is a mark. */
    private static String shown(StringBuilder cell) {
        return BOLD.matcher(Blanks.stripKeepingIndent(cell.toString())).replaceFirst("$1");
    }

    private @Nullable List<HeldRow> readTabbed(Line first) throws IOException {
        List<Line> tabbed = run(first, text -> Blanks.strip(text).indexOf('\t') >= 0);
        if (tabbed.size() < 2) {
            giveBack(tabbed);
            return null;
        }
        List<HeldRow> rows = new ArrayList<>();
        for (Line line : tabbed) {
            rows.add(HeldRow.plain(rows.size() + 1, List.of(line.text().split("\t", -1))));
        }
        return rows;
    }

    private @Nullable List<HeldRow> readAligned(Line first) throws IOException {
        List<Line> aligned = run(first, AlignedRows::mayBeRow);
        List<HeldRow> rows = AlignedRows.of(aligned);
        if (rows == null) {
            notAligned = aligned.get(aligned.size() - 1).number();
            giveBack(aligned);
        }
        return rows;
    }

    private List<Line> run(Line first, Predicate<String> belongs) throws IOException {
        List<Line> run = new ArrayList<>();
        Line line = first;
        while (line != null && run.size() < MOST_LINES && !line.isBlank() && belongs.test(line.text())) {
            run.add(line);
            line = lines.next();
        }
        if (line != null) {
            lines.giveBack(line);
        }
        return run;
    }

    /** All but the first, which stays with the caller. */
    private void giveBack(List<Line> run) {
        for (int i = run.size() - 1; i > 0; i--) {
            lines.giveBack(run.get(i));
        }
    }
}
