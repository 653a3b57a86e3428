package quarterdeck.reading.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The printed forms of the units as a tree of characters, folded, spaces left out. Immutable once built. */
final class PrintedForms {

    /** What stands behind a printed form. */
    record Entry(List<BaseUnit> units) {}

    /** A row of the unit file as far as recognition needs it. */
    record BaseUnit(Unit unit, boolean scales, boolean open) {}

    /** A form at the start of a stretch of text. */
    record Match(int end, Entry entry) {}

    private static final class Node {
        private final Map<Character, Node> growing = new HashMap<>();
        private char[] letters = new char[0];
        private Node[] next = new Node[0];
        private @Nullable Entry entry;

        private void freeze() {
            List<Character> sorted = new ArrayList<>(growing.keySet());
            Collections.sort(sorted);
            letters = new char[sorted.size()];
            next = new Node[letters.length];
            for (int i = 0; i < letters.length; i++) {
                letters[i] = sorted.get(i);
                next[i] = growing.getOrDefault(letters[i], this);
                next[i].freeze();
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
        Node root = new Node();
        new LinkedHashMap<>(forms).forEach((form, units) -> add(root, form, units));
        root.freeze();
        for (int i = 0; i < root.letters.length; i++) {
            roots[root.letters[i]] = root.next[i];
        }
    }

    private static void add(Node root, String form, List<BaseUnit> units) {
        Node node = root;
        for (int i = 0; i < form.length(); i++) {
            node = node.growing.computeIfAbsent(form.charAt(i), letter -> new Node());
        }
        node.entry = new Entry(List.copyOf(units));
    }

    boolean startsAt(char letter) {
        return roots[letter] != null;
    }

    /** The longest form at a position of a folded text. */
    @Nullable
    Match longest(CharSequence folded, int from, int to) {
        Match best = null;
        Node node = from < to ? roots[folded.charAt(from)] : null;
        int at = from;
        while (node != null) {
            at++;
            if (node.entry != null) {
                best = new Match(at, node.entry);
            }
            node = at < to ? node.child(folded.charAt(at)) : null;
        }
        return best;
    }
}
