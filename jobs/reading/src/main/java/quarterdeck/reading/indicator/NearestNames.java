package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that look most like a label that is none: by shared pairs of characters (Dice's coefficient). */
final class NearestNames {

    private static final int SHOWN = 5;
    private static final double ALIKE = 0.3;

    private record Name(String code, String printed, int pairs) {}

    private record Near(Name name, double likeness) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<Integer, int[]> namesOfPair = new HashMap<>();

    NearestNames(Concepts concepts) {
        Map<Integer, List<Integer>> index = new HashMap<>();
        concepts.aliases().forEach((key, aliases) -> {
            for (Alias alias : aliases) {
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

    /** At most five names as {@code code printed}, the most alike first, equal ones by code. */
    List<String> of(String key) {
        int[] pairs = pairs(key);
        int[] shared = new int[names.size()];
        for (int pair : pairs) {
            for (int name : namesOfPair.getOrDefault(pair, new int[0])) {
                shared[name]++;
            }
        }
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            double likeness = 2.0 * shared[i] / (pairs.length + names.get(i).pairs);
            if (likeness >= ALIKE) {
                near.add(new Near(names.get(i), likeness));
            }
        }
        near.sort(Comparator.comparingDouble((Near n) -> -n.likeness)
                .thenComparing(n -> n.name.code)
                .thenComparing(n -> n.name.printed));
        return near.stream()
                .map(n -> n.name.code + " " + n.name.printed)
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private static int[] pairs(String key) {
        return java.util.stream.IntStream.range(0, key.length() - 1)
                .map(i -> key.charAt(i) << 16 | key.charAt(i + 1))
                .distinct()
                .toArray();
    }
}
