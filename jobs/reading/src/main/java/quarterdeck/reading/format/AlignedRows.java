package quarterdeck.reading.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables made of text that is aligned with blanks. Columns are where the commonest kind of line has its words; the
 * words of other lines (a header over several columns, a row with gaps) go to the column they stand over. Chinese
 * characters take two places.
 */
final class AlignedRows {

    private static final int FEWEST_LINES = 3;
    private static final Pattern RULE = Pattern.compile("[-=─━—_ ]{3,}");
    private static final Pattern VALUE = Pattern.compile("[-+−]?[0-9０-９][0-9０-９,，.．]*[%％]?|-|—+|…+|\\.\\.+|X");

    /** A stretch of a line between gaps, from and to in places of a fixed-width font. */
    private record Piece(String text, int from, int to) {

        int distance(Piece column) {
            return Math.max(0, Math.max(column.from - to, from - column.to));
        }

        int middleDistance(Piece column) {
            return Math.abs(from + to - column.from - column.to);
        }
    }

    private AlignedRows() {}

    /** Whether a line may be one of an aligned table. */
    static boolean mayBeRow(String line) {
        return isRule(line) || pieces(line).size() >= 2;
    }

    private static boolean isRule(String line) {
        return RULE.matcher(Blanks.strip(line)).matches();
    }

    /** The rows of the lines, or null if they are no table: too few, or without figures under one another. */
    static @Nullable List<HeldRow> of(List<Line> lines) {
        List<List<Piece>> rows = new ArrayList<>();
        for (Line line : lines) {
            if (!isRule(line.text())) {
                rows.add(pieces(line.text()));
            }
        }
        int columns = commonest(rows);
        if (rows.size() < FEWEST_LINES || !hasFigures(rows, columns)) {
            return null;
        }
        List<Piece> grid = grid(rows, columns);
        List<HeldRow> held = new ArrayList<>();
        for (List<Piece> row : rows) {
            held.add(HeldRow.plain(held.size() + 1, place(row, grid)));
        }
        return held;
    }

    /** Pieces are separated by two blanks or more, or by a full-width one; what is left of the first is its indent. */
    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        int place = 0;
        int from = -1;
        int start = 0;
        int gap = 0;
        int end = Blanks.last(line);
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            int width = width(c);
            if (Blanks.isBlank(c)) {
                gap += width;
            } else {
                if (from >= 0 && gap >= 2) {
                    pieces.add(new Piece(Blanks.strip(line.substring(start, i)), from, place - gap));
                    from = -1;
                }
                if (from < 0) {
                    from = place;
                    start = i;
                }
                gap = 0;
            }
            place += width;
        }
        if (from >= 0) {
            pieces.add(new Piece(line.substring(start, end), from, place));
        }
        return pieces.isEmpty() ? pieces : withIndent(line, pieces);
    }

    private static List<Piece> withIndent(String line, List<Piece> pieces) {
        Piece first = pieces.get(0);
        pieces.set(0, new Piece(line.substring(0, Blanks.first(line)) + first.text, first.from, first.to));
        return pieces;
    }

    private static int width(char c) {
        return c >= '\u2E80' ? 2 : 1;
    }

    /** The commonest number of pieces in a row, the larger of two equally common. */
    private static int commonest(List<List<Piece>> rows) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        int best = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getValue() >= counts.getOrDefault(best, 0)) {
                best = count.getKey();
            }
        }
        return best;
    }

    /** Two lines at least, and half of those with all columns, have a value in the last and words in the first. */
    private static boolean hasFigures(List<List<Piece>> rows, int columns) {
        long whole = rows.stream().filter(row -> row.size() == columns).count();
        long figures = rows.stream()
                .filter(row -> row.size() == columns)
                .filter(row -> VALUE.matcher(row.get(columns - 1).text).matches())
                .count();
        return columns >= 2 && figures >= 2 && figures * 2 >= whole && whole * 2 >= rows.size();
    }

    private static List<Piece> grid(List<List<Piece>> rows, int columns) {
        List<Piece> grid = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int from = Integer.MAX_VALUE;
            int to = 0;
            for (List<Piece> row : rows) {
                if (row.size() == columns) {
                    from = Math.min(from, row.get(column).from);
                    to = Math.max(to, row.get(column).to);
                }
            }
            grid.add(new Piece("", from, to));
        }
        return grid;
    }

    private static List<String> place(List<Piece> row, List<Piece> grid) {
        List<String> cells = new ArrayList<>();
        if (row.size() == grid.size()) {
            row.forEach(piece -> cells.add(piece.text));
            return cells;
        }
        grid.forEach(column -> cells.add(""));
        int next = 0;
        for (Piece piece : row) {
            int column = nearest(piece, grid, next);
            String before = cells.get(column);
            cells.set(column, before.isEmpty() ? piece.text : before + " " + piece.text);
            next = Math.min(column + 1, grid.size() - 1);
        }
        return cells;
    }

    private static int nearest(Piece piece, List<Piece> grid, int from) {
        int best = from;
        for (int column = from + 1; column < grid.size(); column++) {
            int closer = Integer.compare(piece.distance(grid.get(column)), piece.distance(grid.get(best)));
            if (closer < 0
                    || (closer == 0 && piece.middleDistance(grid.get(column)) < piece.middleDistance(grid.get(best)))) {
                best = column;
            }
        }
        return best;
    }
}
