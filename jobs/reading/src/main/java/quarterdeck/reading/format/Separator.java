package quarterdeck.reading.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        boolean promised = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".tab");
        List<String> records = records(head);
        Separator best = NONE;
        double bestScore = 0;
        for (Separator candidate : List.of(COMMA, TAB, SEMICOLON, PIPE)) {
            double score = candidate.score(records, promised);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        if (best == NONE && promised) {
            return name.endsWith(".csv") ? COMMA : TAB;
        }
        return best;
    }

    /** How well the lines agree on a number of columns: the share of lines with the commonest number, if convincing. */
    private double score(List<String> records, boolean promised) {
        int[] columns = records.stream().mapToInt(this::columns).toArray();
        int modal = modal(columns);
        if (modal < 2) {
            return 0;
        }
        long agreeing = 0;
        long characters = 0;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == modal) {
                agreeing++;
                characters += records.get(i).length();
            }
        }
        double share = (double) agreeing / columns.length;
        if (!promised) {
            boolean ruled = this == PIPE && records.stream().anyMatch(line -> line.startsWith("|"));
            boolean convincing = agreeing >= 3 && share >= 0.6 && characters / agreeing / modal <= LONGEST_COLUMN;
            if (ruled || !convincing) {
                return 0;
            }
        }
        return share + Math.min(modal, 50) / 1000.0;
    }

    private static int modal(int[] columns) {
        int best = 0;
        int bestCount = 0;
        for (int candidate : columns) {
            int count = 0;
            for (int other : columns) {
                count += other == candidate ? 1 : 0;
            }
            if (candidate > 1 && (count > bestCount || count == bestCount && candidate > best)) {
                best = candidate;
                bestCount = count;
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
        StringBuilder open = new StringBuilder();
        for (String line : head.split("\r\n|\r|\n", LINES_LOOKED_AT + 1)) {
            open.append(open.isEmpty() ? "" : "\n").append(line);
            boolean closed = open.chars().filter(c -> c == '"').count() % 2 == 0;
            if (closed && !open.toString().isBlank()) {
                records.add(open.toString());
            }
            if (closed) {
                open.setLength(0);
            }
        }
        if (records.size() > LINES_LOOKED_AT) {
            records.remove(records.size() - 1);
        }
        return records;
    }
}
