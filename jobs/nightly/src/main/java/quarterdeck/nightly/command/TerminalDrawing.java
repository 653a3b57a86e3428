package quarterdeck.nightly.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quarterdeck.nightly.drawing.DrawnCell;
import quarterdeck.nightly.drawing.DrawnRow;
import quarterdeck.nightly.drawing.DrawnTable;
import quarterdeck.nightly.drawing.Meaning;

/** Draws tables in a terminal, each cell in the colour, or behind the letter, of what it was understood as. */
final class TerminalDrawing {

    private static final int WIDEST_CELL = 28;
    private static final String BETWEEN = "  ";
    private static final String RESET = "\u001b[0m";

    private static final Map<Meaning, String> COLOURS = new EnumMap<>(Map.ofEntries(
            Map.entry(Meaning.REGION, "36"),
            Map.entry(Meaning.INDICATOR, "33"),
            Map.entry(Meaning.PERIOD, "35"),
            Map.entry(Meaning.UNIT, "94"),
            Map.entry(Meaning.HEADER, "1"),
            Map.entry(Meaning.OBSERVATION, "32"),
            Map.entry(Meaning.RANK, "4;32"),
            Map.entry(Meaning.MISSING, "7"),
            Map.entry(Meaning.REFUSED, "41;97"),
            Map.entry(Meaning.OUTSIDE, "90"),
            Map.entry(Meaning.NOTE, "2;3"),
            Map.entry(Meaning.BLANK, "")));

    private final Terminal terminal;
    private final Messages messages;
    private final Screen screen;

    TerminalDrawing(Terminal terminal, Messages messages, Screen screen) {
        this.terminal = terminal;
        this.messages = messages;
        this.screen = screen;
    }

    void draw(List<DrawnTable> tables) {
        tables.forEach(this::draw);
        terminal.out().println(legend());
    }

    /** What colours and letters stand for. */
    private String legend() {
        StringBuilder legend = new StringBuilder(messages.get("show.legend"));
        for (Meaning meaning : Meaning.values()) {
            if (meaning != Meaning.BLANK) {
                String name = messages.label("meaning", meaning.code());
                legend.append(BETWEEN).append(painted(meaning, screen.colour() ? name : meaning.letter() + " " + name));
            }
        }
        return legend.toString();
    }

    private void draw(DrawnTable table) {
        terminal.line(title(table));
        List<Integer> widths = widths(table);
        int numbers = numberWidth(table);
        int shown = fitting(widths, numbers);
        for (DrawnRow row : table.rows()) {
            terminal.out().println(line(row, widths.subList(0, shown), numbers));
        }
        if (shown < widths.size()) {
            terminal.line(messages.get("show.columns_cut", widths.size() - shown));
        }
        if (table.rowsLeftOut() > 0) {
            terminal.line(messages.get("show.rows_cut", table.rowsLeftOut()));
        }
        terminal.line("");
    }

    private String title(DrawnTable table) {
        StringBuilder title = new StringBuilder(messages.get("show.table", table.ordinal()));
        for (String words : List.of(table.name(), table.caption())) {
            title.append(words.isEmpty() ? "" : BETWEEN + Terminal.cell(words));
        }
        return title.append(table.hidden() ? BETWEEN + messages.get("show.hidden") : "")
                .toString();
    }

    private String line(DrawnRow row, List<Integer> widths, int numbers) {
        String number = String.valueOf(row.number());
        StringBuilder line = new StringBuilder(" ".repeat(numbers - number.length()))
                .append(number)
                .append(row.hidden() ? '*' : ' ');
        int used = numbers + 1;
        int c = 0;
        while (c < widths.size()) {
            int next = c + 1;
            while (isLeftText(row, c) && next < widths.size() && isEmpty(row, next)) {
                next++;
            }
            int room = widths.subList(c, next).stream().mapToInt(w -> w).sum() + next - c - 1;
            if (next == widths.size() && isLeftText(row, c)) {
                room = Math.max(room, toTheEdge(row.cells().get(c), used + 1));
            }
            line.append(' ').append(c < row.cells().size() ? cell(row.cells().get(c), room) : " ".repeat(room));
            used += 1 + room;
            c = next;
        }
        return screen.colour() ? line.toString() : line.toString().stripTrailing();
    }

    /** How wide words may be that nothing follows: notes are longer than their table is wide. */
    private int toTheEdge(DrawnCell cell, int used) {
        int width = Terminal.width(shown(cell));
        return screen.columns() == 0 ? width : Math.min(width, screen.columns() - used);
    }

    /** Words flow over the blank cells to their right, as they do in a spreadsheet. */
    private static boolean isLeftText(DrawnRow row, int column) {
        return column < row.cells().size()
                && !isEmpty(row, column)
                && !isNumber(row.cells().get(column));
    }

    private static boolean isEmpty(DrawnRow row, int column) {
        if (column >= row.cells().size()) {
            return true;
        }
        DrawnCell cell = row.cells().get(column);
        return cell.covered() || cell.meaning() == Meaning.BLANK;
    }

    private static boolean isNumber(DrawnCell cell) {
        return cell.meaning() == Meaning.OBSERVATION
                || cell.meaning() == Meaning.RANK
                || cell.meaning() == Meaning.REFUSED;
    }

    private String cell(DrawnCell cell, int width) {
        String text = cut(shown(cell), width);
        String padding = " ".repeat(width - Terminal.width(text));
        String painted = painted(cell.meaning(), text);
        return isNumber(cell) ? padding + painted : painted + padding;
    }

    private String painted(Meaning meaning, String text) {
        String colour = COLOURS.getOrDefault(meaning, "");
        return !screen.colour() || colour.isEmpty() || text.isEmpty() ? text : "\u001b[" + colour + "m" + text + RESET;
    }

    /** A cell that another one spans into stays blank, as it does on paper. */
    private String shown(DrawnCell cell) {
        boolean silent = cell.covered() || cell.meaning() == Meaning.BLANK;
        if (silent) {
            return "";
        }
        String text = Terminal.cell(cell.text()).stripTrailing();
        String printed = text.isEmpty() ? "\u00b7" : text;
        return screen.colour() ? printed : cell.meaning().letter() + " " + printed;
    }

    private List<Integer> widths(DrawnTable table) {
        List<Integer> widths = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            int width = 0;
            for (DrawnRow row : table.rows()) {
                boolean flows = isLeftText(row, c) && c + 1 < table.columns() && isEmpty(row, c + 1);
                if (c < row.cells().size() && !flows) {
                    width = Math.max(width, Terminal.width(shown(row.cells().get(c))));
                }
            }
            widths.add(Math.min(WIDEST_CELL, width));
        }
        return widths;
    }

    private static int numberWidth(DrawnTable table) {
        return table.rows().stream()
                .mapToInt(row -> String.valueOf(row.number()).length())
                .max()
                .orElse(1);
    }

    /** How many columns the terminal has room for; at least one. */
    private int fitting(List<Integer> widths, int numbers) {
        int used = numbers + 1;
        for (int c = 0; c < widths.size(); c++) {
            used += widths.get(c) + 1;
            if (screen.columns() > 0 && used > screen.columns()) {
                return Math.max(1, c);
            }
        }
        return widths.size();
    }

    private static String cut(String text, int width) {
        if (Terminal.width(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            used += Terminal.width(Character.toString(c));
            if (used > width - 1) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return width == 0 ? "" : cut + "\u2026";
    }
}
