package quarterdeck.reading.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What separates the columns of a delimited text; {@link #NONE} for a text that is no table. */
enum Separator {
    COMMA(','),
    TAB('\t'),
    SEMICOLON(';'),
    PIPE('|'),
    NONE('\0');

    /** Prose has long stretches between its commas; columns are short. */
    private static final int LONGEST_COLUMN = 60;

    private static final int LINES_LOOKED_AT = 400;

    private static final Pattern TABLE_NAME = Pattern.compile("\\.(csv|tsv|tab|xls|xlsx|et)$");

    /** Spreadsheets write and read a first line such as {@code sep=;}. */
    private static final Pattern DECLARED = Pattern.compile("(?i)sep=[,;|\t]\r?\n");

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /** Decides from the first lines; a name that promises a table is believed where the lines do not contradict it. */
    static Separator of(String head, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean promised = TABLE_NAME.matcher(name).find();
        if (DECLARED.matcher(head).lookingAt()) {
            return of(head.charAt("sep=".length()));
        }
        List<String> records = records(head);
        if (!promised && records.stream().filter(Separator::isDrawn).count() >= 2) {
            return NONE;
        }
        return Stream.of(TAB, SEMICOLON, PIPE, COMMA)
                .map(candidate -> candidate.agreement(records))
                .filter(agreement -> promised ? agreement.columns >= 2 : agreement.convinces())
                .max(Comparator.naturalOrder())
                .map(Agreement::separator)
                .orElse(!promised ? NONE : name.endsWith(".csv") ? COMMA : TAB);
    }

    /** A row drawn between bars: commas and semicolons in it are those of its numbers. */
    private static boolean isDrawn(String line) {
        String stripped = line.strip();
        return stripped.length() > 2 && stripped.startsWith("|") && stripped.endsWith("|");
    }

    private static Separator of(char character) {
        return Stream.of(values())
                .filter(each -> each.character == character)
                .findFirst()
                .orElse(COMMA);
    }

    /**
     * How well lines agree on a number of columns when cut at a separator.
     *
     * @param columns the commonest number of columns above one, or 0
     * @param agreeing how many lines have it
     * @param lines their share of all lines, in twentieths
     * @param text their share of all characters, in twentieths
     * @param longest average length of a column in them
     * @param drawn whether the lines are drawn as a table with bars at the edge
     */
    private record Agreement(
            Separator separator, int columns, int agreeing, int lines, int text, int longest, boolean drawn)
            implements Comparable<Agreement> {

        /** Whether a text that is not called a table is one. */
        boolean convinces() {
            return agreeing >= 3 && lines >= 12 && text >= 10 && longest <= LONGEST_COLUMN && !drawn;
        }

        /** Tabs are never part of a text; among the others more columns say more. */
        @Override
        public int compareTo(Agreement other) {
            return Comparator.comparingInt(Agreement::lines)
                    .thenComparing(agreement -> agreement.separator == TAB)
                    .thenComparingInt(Agreement::columns)
                    .thenComparing(agreement -> agreement.separator != COMMA)
                    .thenComparing(Agreement::separator)
                    .compare(this, other);
        }
    }

    private Agreement agreement(List<String> records) {
        int[] columns = records.stream().mapToInt(this::columns).toArray();
        int modal = modal(columns);
        int agreeing = 0;
        long characters = 0;
        long all = 1;
        for (int i = 0; i < columns.length; i++) {
            all += records.get(i).length();
            if (columns[i] == modal) {
                agreeing++;
                characters += records.get(i).length();
            }
        }
        boolean drawn = this == PIPE && records.stream().anyMatch(line -> line.startsWith("|"));
        return agreeing == 0
                ? new Agreement(this, 0, 0, 0, 0, 0, drawn)
                : new Agreement(
                        this,
                        modal,
                        agreeing,
                        20 * agreeing / columns.length,
                        (int) (20 * characters / all),
                        (int) (characters / agreeing / modal),
                        drawn);
    }

    /** The commonest number of columns above one, of several the largest; 0 where there is none. */
    private static int modal(int[] columns) {
        int[] sorted = columns.clone();
        Arrays.sort(sorted);
        int best = 0;
        int bestCount = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            if (sorted[from] > 1 && to - from >= bestCount) {
                best = sorted[from];
                bestCount = to - from;
            }
        }
        return best;
    }

    private int columns(String record) {
        int columns = 1;
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == character && !quoted) {
                columns++;
            }
        }
        return columns;
    }

    /** Non-blank lines, those inside quotes joined; the last one may be cut and is left out if there are others. */
    private static List<String> records(String head) {
        List<String> records = new ArrayList<>();
        boolean closed = true;
        int begin = 0;
        int from = 0;
        for (int n = 0; from <= head.length(); n++) {
            int to = n == LINES_LOOKED_AT ? head.length() : lineEnd(head, from);
            closed ^= hasOddQuotes(head, from, to);
            if (closed) {
                String line = head.substring(from, to);
                String record = begin == from ? line : joined(head.substring(begin, from)) + line;
                if (!record.isBlank()) {
                    records.add(record);
                }
            }
            from = to + (head.startsWith("\r\n", to) ? 2 : 1);
            begin = closed ? from : begin;
        }
        if (records.size() > LINES_LOOKED_AT) {
            records.remove(records.size() - 1);
        }
        return records;
    }

    private static String joined(String lines) {
        return lines.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean hasOddQuotes(String text, int from, int to) {
        boolean odd = false;
        for (int i = from; i < to; i++) {
            odd ^= text.charAt(i) == '"';
        }
        return odd;
    }
}
