package quarterdeck.reading.unit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The printed forms of the units as a tree of characters, folded, spaces left out. Immutable once built. */
final class PrintedForms {

    /**
     * A row of the unit file as far as recognition needs it.
     *
     * @param scales whether powers of ten may stand before its forms
     * @param open whether its forms are a unit wherever they stand
     * @param scaled the unit by the powers of ten that were met before it
     */
    record BaseUnit(Unit unit, boolean scales, boolean open, Map<String, Unit> scaled) {

        BaseUnit(Unit unit, boolean scales, boolean open) {
            this(unit, scales, open, new ConcurrentHashMap<>());
        }
    }

    /** A form at the start of a stretch of text, and the rows that print it. */
    record Match(int end, List<BaseUnit> rows) {}

    private static final class Growing {
        private final Map<Character, Growing> next = new TreeMap<>();
        private List<BaseUnit> rows = List.of();
    }

    private static final class Node {
        private final char[] letters;
        private final Node[] next;
        private final List<BaseUnit> rows;

        Node(Growing growing) {
            letters = new char[growing.next.size()];
            next = new Node[letters.length];
            rows = growing.rows;
            int i = 0;
            for (Map.Entry<Character, Growing> child : growing.next.entrySet()) {
                letters[i] = child.getKey();
                next[i] = new Node(child.getValue());
                i++;
            }
        }

        private @Nullable Node child(char letter) {
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) {
                    return next[i];
                }
            }
            return null;
        }
    }

    private final @Nullable Node[] roots = new @Nullable Node[Character.MAX_VALUE + 1];

    PrintedForms(Map<String, List<BaseUnit>> forms) {
        Growing all = new Growing();
        forms.forEach((form, rows) -> add(all, form, rows));
        Node root = new Node(all);
        for (int i = 0; i < root.letters.length; i++) {
            roots[root.letters[i]] = root.next[i];
        }
    }

    private static void add(Growing root, String form, List<BaseUnit> rows) {
        Growing node = root;
        for (int i = 0; i < form.length(); i++) {
            node = node.next.computeIfAbsent(form.charAt(i), letter -> new Growing());
        }
        node.rows = List.copyOf(rows);
    }

    boolean startsAt(char letter) {
        return roots[letter] != null;
    }

    /** The longest form at a position of a folded text; a Latin one ends where its word ends. */
    @Nullable
    Match longest(CharSequence folded, int from, int to) {
        Match best = null;
        Node node = from < to ? roots[folded.charAt(from)] : null;
        int at = from;
        while (node != null) {
            at++;
            if (!node.rows.isEmpty() && endsWord(folded, at, to)) {
                best = new Match(at, node.rows);
            }
            node = at < to ? node.child(folded.charAt(at)) : null;
        }
        return best;
    }

    private static boolean endsWord(CharSequence folded, int end, int to) {
        return end >= to || !UnitText.isLatin(folded.charAt(end - 1)) || !UnitText.isLatin(folded.charAt(end));
    }
}
