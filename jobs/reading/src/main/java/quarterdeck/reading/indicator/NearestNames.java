package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that look most like a label that is none: by shared pairs of characters (Dice's coefficient). */
final class NearestNames {

    private static final int SHOWN = 5;
    private static final double ALIKE = 0.3;

    private record Name(String code, String printed, int pairs) {}

    private record Near(Name name, double likeness) {}

    private static final int[] NONE = {};
    private static final Comparator<Near> MOST_ALIKE = Comparator.comparingDouble((Near n) -> -n.likeness)
            .thenComparing(n -> n.name.code)
            .thenComparing(n -> n.name.printed);

    private final List<Name> names = new ArrayList<>();
    private final Map<Integer, int[]> namesOfPair = new HashMap<>();

    NearestNames(Concepts concepts) {
        Map<Integer, List<Integer>> index = new HashMap<>();
        concepts.aliases().forEach((key, aliases) -> {
            for (Alias alias : distinct(aliases)) {
                int[] pairs = pairs(key);
                for (int pair : pairs) {
                    index.computeIfAbsent(pair, p -> new ArrayList<>()).add(names.size());
                }
                names.add(new Name(
                        new Meaning(alias.code(), alias.breakdown()).toString(), alias.printed(), pairs.length));
            }
        });
        index.forEach((pair, found) ->
                namesOfPair.put(pair, found.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** One row a meaning and printed form, whatever contexts it is given for. */
    private static Collection<Alias> distinct(List<Alias> aliases) {
        Map<String, Alias> distinct = new LinkedHashMap<>();
        aliases.forEach(alias -> distinct.putIfAbsent(alias.code() + "\t" + alias.printed(), alias));
        return distinct.values();
    }

    /** At most five names as {@code code printed}, the most alike first, equal ones by code. */
    List<String> of(String key) {
        int[] pairs = pairs(key);
        int[] shared = new int[names.size()];
        for (int pair : pairs) {
            for (int name : namesOfPair.getOrDefault(pair, NONE)) {
                shared[name]++;
            }
        }
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] > 0) {
                double likeness = 2.0 * shared[i] / (pairs.length + names.get(i).pairs);
                if (likeness >= ALIKE) {
                    near.add(new Near(names.get(i), likeness));
                }
            }
        }
        near.sort(MOST_ALIKE);
        return near.stream()
                .limit(SHOWN)
                .map(n -> n.name.code + " " + n.name.printed)
                .toList();
    }

    private static int[] pairs(String key) {
        int[] pairs = new int[Math.max(0, key.length() - 1)];
        int count = 0;
        for (int i = 0; i < key.length() - 1; i++) {
            int pair = key.charAt(i) << Character.SIZE | key.charAt(i + 1);
            if (isNew(pairs, count, pair)) {
                pairs[count++] = pair;
            }
        }
        return Arrays.copyOf(pairs, count);
    }

    private static boolean isNew(int[] pairs, int count, int pair) {
        for (int i = 0; i < count; i++) {
            if (pairs[i] == pair) {
                return false;
            }
        }
        return true;
    }
}
