package quarterdeck.reading.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.SameTable;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.unit.Units;

/**
 * What the codes of a release's series mean, by a table of the release itself that lists them with their names and
 * units. A table is taken for one where a column holds different codes only and another one mostly names of indicators.
 * The tables may come in any order; one instance belongs to one release.
 */
public final class SeriesDictionary {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\-]{1,23}");
    private static final Pattern NATIONAL_BUREAU =
            Pattern.compile("(?i)(?:中国)?国家统计局|National Bureau of Statistics(?: of China)?");
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 5_000;
    private static final int FEWEST_SERIES = 3;
    private static final double MOST = 0.6;
    private static final double SOME = 0.4;

    private final Indicators indicators;
    private final Units units;
    private final Map<String, String> names = new HashMap<>();
    private final Set<Integer> dictionaries = new HashSet<>();
    private boolean national;
    private boolean watching;

    public SeriesDictionary(Indicators indicators, Units units) {
        this.indicators = indicators;
        this.units = units;
    }

    /** The same table; when it has been read to its end, it is known whether it is a dictionary. */
    public Table watch(Table table) {
        watching = true;
        return new Watched(table);
    }

    /** Whether the table that was watched last is known to be no dictionary, whatever follows in it. */
    public boolean hasSeenEnough() {
        return !watching;
    }

    /** Whether the national bureau is the source of more of the listed series than any other. */
    public boolean national() {
        return national;
    }

    /** Whether the table lists series and has no figures of them. */
    public boolean isDictionary(Table table) {
        return dictionaries.contains(table.ordinal());
    }

    /** The table with the names of the series in place of their codes; the dictionary itself stays as it is. */
    public Table decode(Table table) {
        return names.isEmpty() || isDictionary(table) ? table : new DecodedTable(table, names);
    }

    private void learn(int ordinal, List<List<String>> rows) {
        if (rows.size() <= FEWEST_SERIES) {
            return;
        }
        List<List<String>> body = rows.subList(1, rows.size());
        List<Integer> codes = new ArrayList<>();
        for (int c = 0; c < width(body); c++) {
            if (areCodes(body, c)) {
                codes.add(c);
            }
        }
        int name = codes.isEmpty() ? -1 : column(body, MOST, this::isIndicator);
        codes.remove(Integer.valueOf(name));
        if (name < 0 || codes.isEmpty()) {
            return;
        }
        int unit = column(body, MOST, cell -> units.resolve(cell).isResolved());
        dictionaries.add(ordinal);
        for (List<String> row : body) {
            codes.forEach(c -> names.putIfAbsent(cell(row, c), words(cell(row, name), cell(row, unit))));
        }
        national |= column(body, SOME, cell -> NATIONAL_BUREAU.matcher(cell).matches()) >= 0;
    }

    private boolean isIndicator(String cell) {
        return !CODE.matcher(cell).matches()
                && indicators.resolve(cell, IndicatorContext.NONE).isResolved();
    }

    private static String words(String name, String unit) {
        return unit.isEmpty() ? name : name + "(" + unit + ")";
    }

    /** The column of which the largest part of the cells, but at least the share asked for, are such; or -1. */
    private static int column(List<List<String>> rows, double share, Predicate<String> such) {
        int best = -1;
        double most = 0;
        for (int c = 0; c < width(rows); c++) {
            int column = c;
            List<String> cells = rows.stream()
                    .map(row -> cell(row, column))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            double part =
                    cells.isEmpty() ? 0 : (double) cells.stream().filter(such).count() / cells.size();
            if (cells.size() >= FEWEST_SERIES && part >= share && part > most) {
                best = c;
                most = part;
            }
        }
        return best;
    }

    private static boolean areCodes(List<List<String>> rows, int column) {
        Set<String> codes = new HashSet<>();
        return rows.stream()
                .map(row -> cell(row, column))
                .allMatch(cell -> CODE.matcher(cell).matches() && codes.add(cell));
    }

    private static int width(List<List<String>> rows) {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    /** Holds the rows of a table until its end, or until no column of it can hold codes alone. */
    private final class Watched extends SameTable {

        private final List<List<String>> rows = new ArrayList<>();
        private final BitSet maybeCodes = new BitSet();

        Watched(Table table) {
            super(table);
            maybeCodes.set(0, MOST_COLUMNS);
        }

        @Override
        public @Nullable Row next() throws IOException {
            Row row = table().next();
            if (row != null && watching) {
                see(row);
            } else if (row == null && watching) {
                learn(ordinal(), rows);
            }
            return row;
        }

        private void see(Row row) {
            if (row.size() > MOST_COLUMNS || rows.size() >= MOST_ROWS) {
                giveUp();
                return;
            }
            List<String> cells = new ArrayList<>(row.size());
            for (int c = 0; c < row.size(); c++) {
                cells.add(row.text(c).strip());
            }
            if (cells.stream().allMatch(String::isEmpty)) {
                return;
            }
            for (int c = maybeCodes.nextSetBit(0); c >= 0 && !rows.isEmpty(); c = maybeCodes.nextSetBit(c + 1)) {
                maybeCodes.set(c, CODE.matcher(cell(cells, c)).matches());
            }
            rows.add(cells);
            if (maybeCodes.isEmpty()) {
                giveUp();
            }
        }

        private void giveUp() {
            watching = false;
            rows.clear();
        }
    }
}
