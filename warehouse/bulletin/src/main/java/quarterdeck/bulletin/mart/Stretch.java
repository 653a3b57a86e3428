package quarterdeck.bulletin.mart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Codes that follow one another, from the first to the last: so many as are asked for in one question, because its answer
 * is held.
 */
public record Stretch(String first, String last) {

    /** Before and behind all codes, which are of letters and digits. */
    private static final Stretch ALL = new Stretch("", "~");

    /** Of regions by indicators; each has a few rows of about a kilobyte. */
    private static final long SERIES = 16_000;

    /** Divides codes evenly so that none holds much more than is wanted at once. */
    static List<Stretch> of(Collection<String> codes, long series) {
        List<String> sorted = codes.stream().sorted().toList();
        int parts = (int) Math.min(sorted.size(), Math.round((double) series / SERIES));
        if (parts < 2) {
            return List.of(ALL);
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = part * sorted.size() / parts;
            int to = (part + 1) * sorted.size() / parts;
            stretches.add(new Stretch(sorted.get(from), sorted.get(to - 1)));
        }
        return stretches;
    }

    /** Whether there is no other. */
    boolean isAll() {
        return equals(ALL);
    }

    public boolean holds(String code) {
        return first.compareTo(code) <= 0 && code.compareTo(last) <= 0;
    }
}
