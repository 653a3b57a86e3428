package quarterdeck.reading.golden;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person says of the figures of a held-out table.
 *
 * @param cells the labels of each named cell; one of several is to be met
 * @param open cells about which a person would not decide
 */
record HeldOutLabels(Map<String, List<GoldenCell>> cells, Set<String> open) {

    private static final Pattern NUMBER = Pattern.compile("[-+−]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?[%％]?");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})([csqt])(\\d{1,2})");
    private static final Pattern CELL = Pattern.compile("(?:(.*)!)?([A-Z])(\\d+)");
    private static final Pattern SELECTOR = Pattern.compile(
            "(?:(.+?)!)?(?:\\*|([A-Z](?:-[A-Z])?(?:,[A-Z](?:-[A-Z])?)*)|"
                    + "(\\d+(?:-\\d+)?(?:,\\d+(?:-\\d+)?)*)(?:@([A-Z](?:-[A-Z])?(?:,[A-Z](?:-[A-Z])?)*))?|((?:[A-Z]\\d+)(?:[-,][A-Z]\\d+)*))");

    /** The facts that lines give to a cell, and whether lines for its row and for its column did so. */
    private static final class Facts {
        final Map<String, String> values = new LinkedHashMap<>();
        boolean ofRow;
        boolean ofColumn;
    }

    static HeldOutLabels of(List<String> lines, Map<String, String> texts) {
        Map<String, Facts> facts = new LinkedHashMap<>();
        texts.keySet().forEach(key -> facts.put(key, new Facts()));
        lines.stream().filter(line -> !line.isBlank()).forEach(line -> apply(line, facts));
        Map<String, List<GoldenCell>> cells = new LinkedHashMap<>();
        Set<String> open = new java.util.HashSet<>();
        facts.forEach((key, of) -> {
            if (of.ofRow && of.ofColumn) {
                if ("open".equals(of.values.get("x"))) {
                    open.add(key);
                } else {
                    cells.put(key, golden(key, of.values, texts.getOrDefault(key, "")));
                }
            }
        });
        return new HeldOutLabels(cells, open);
    }

    private static void apply(String line, Map<String, Facts> facts) {
        String[] words = line.strip().split("\\s+");
        Matcher selector = SELECTOR.matcher(words[0]);
        if (!selector.matches()) {
            throw new IllegalArgumentException("no selector of cells: " + words[0]);
        }
        List<Integer> rows = new ArrayList<>();
        facts.forEach((key, of) -> {
            Matcher cell = CELL.matcher(key);
            if (cell.matches() && selects(selector, cell)) {
                int row = Integer.parseInt(cell.group(3));
                if (!rows.contains(row)) {
                    rows.add(row);
                }
                of.ofRow |= selector.group(3) != null || selector.group(5) != null;
                of.ofColumn |= selector.group(2) != null || selector.group(4) != null || selector.group(5) != null;
                for (int i = 1; i < words.length; i++) {
                    put(of.values, words[i], rows.indexOf(row));
                }
            }
        });
    }

    /** {@code key=a,b,c} gives a to the first of the rows, b to the second … */
    private static void put(Map<String, String> values, String word, int row) {
        String key = word.substring(0, word.indexOf('='));
        String value = word.substring(word.indexOf('=') + 1);
        if (key.equals("r") && value.indexOf(',') > 0) {
            value = value.split(",")[row];
        }
        values.put(key, value);
    }

    private static boolean selects(Matcher selector, Matcher cell) {
        String sheet = cell.group(1) == null ? "" : cell.group(1);
        if (selector.group(1) != null && !selector.group(1).equals(sheet)) {
            return false;
        }
        String column = cell.group(2);
        String row = cell.group(3);
        if (selector.group(2) != null) {
            return within(selector.group(2), column);
        }
        if (selector.group(3) != null) {
            return within(selector.group(3), row) && (selector.group(4) == null || within(selector.group(4), column));
        }
        return selector.group(5) == null || withinCells(selector.group(5), column, row);
    }

    private static boolean withinCells(String list, String column, String row) {
        for (String part : list.split(",")) {
            String[] ends = part.split("-");
            String last = ends[ends.length - 1];
            if (within(ends[0].substring(0, 1) + "-" + last.substring(0, 1), column)
                    && within(ends[0].substring(1) + "-" + last.substring(1), row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(String list, String one) {
        for (String part : list.split(",")) {
            String[] ends = part.split("-");
            if (order(ends[0]) <= order(one) && order(one) <= order(ends[ends.length - 1])) {
                return true;
            }
        }
        return false;
    }

    private static int order(String columnOrRow) {
        return Character.isDigit(columnOrRow.charAt(0)) ? Integer.parseInt(columnOrRow) : columnOrRow.charAt(0);
    }

    private static List<GoldenCell> golden(String key, Map<String, String> facts, String text) {
        boolean number = NUMBER.matcher(text).matches();
        String wanted = facts.getOrDefault("x", number || facts.containsKey("v") ? "observation" : "missing");
        GoldenCell.Expected expected = GoldenCell.Expected.valueOf(
                (wanted.equals("rank") && !number ? "missing" : wanted).toUpperCase(Locale.ROOT));
        String printed = facts.getOrDefault("v", digits(text));
        List<GoldenCell> cells = new ArrayList<>();
        for (String series : facts.getOrDefault("i", "").split("\\|")) {
            for (String period : facts.getOrDefault("p", "").split("\\|")) {
                String[] parts = series.split("/");
                String[] days = days(period);
                cells.add(new GoldenCell(
                        key,
                        facts.getOrDefault("r", ""),
                        parts[0],
                        parts.length > 1 ? parts[1] : facts.getOrDefault("b", ""),
                        days[0],
                        days[1],
                        expected == GoldenCell.Expected.RANK ? "rank" : facts.getOrDefault("m", ""),
                        printed,
                        facts.getOrDefault("u", ""),
                        expected));
            }
        }
        return cells;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '．' ? '.' : c == '−' ? '-' : c;
            if (",，%％+".indexOf(plain) < 0) {
                digits.append(plain);
            }
        }
        return digits.toString();
    }

    /** First and last day, and span, of {@code 2024c09}, {@code 2024s09}, {@code 2024q3} or {@code 2024t09}. */
    private static String[] days(String period) {
        Matcher parts = PERIOD.matcher(period);
        if (!parts.matches()) {
            return period.endsWith("t")
                    ? new String[] {period.replace("t", "") + "/" + period.replace("t", ""), "stock"}
                    : new String[] {"", ""};
        }
        int year = Integer.parseInt(parts.group(1));
        int number = Integer.parseInt(parts.group(3));
        boolean quarter = parts.group(2).equals("q");
        YearMonth last = YearMonth.of(year, quarter ? number * 3 : number);
        YearMonth first = parts.group(2).equals("c") ? YearMonth.of(year, 1) : quarter ? last.minusMonths(2) : last;
        LocalDate start = parts.group(2).equals("t") ? last.atEndOfMonth() : first.atDay(1);
        Map<String, String> spans =
                new HashMap<>(Map.of("c", "cumulative", "s", "single", "q", "single", "t", "stock"));
        return new String[] {start + "/" + last.atEndOfMonth(), spans.get(parts.group(2))};
    }
}
