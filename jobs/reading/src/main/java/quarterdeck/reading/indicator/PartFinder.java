package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the names of parts inside a label. */
final class PartFinder {

    /**
     * A label cut into a part and the rest.
     *
     * @param parts the parts of this name, of several kinds
     */
    record Split(String rest, List<Breakdown> parts, int length) {}

    private final Concepts concepts;
    private final int longest;

    PartFinder(Concepts concepts) {
        this.concepts = concepts;
        this.longest = concepts.parts().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Every way to take one part out of a key, the longest part first, of equal ones the last. */
    List<Split> splits(String key) {
        List<Split> splits = new ArrayList<>();
        for (int start = 0; start < key.length(); start++) {
            for (int end = start + 1; end <= Math.min(key.length(), start + longest); end++) {
                List<Breakdown> parts = concepts.partsOf(key.substring(start, end));
                if (!parts.isEmpty() && end - start < key.length()) {
                    splits.add(new Split(rest(key, start, end), parts, end - start));
                }
            }
        }
        splits.sort(Comparator.comparingInt((Split split) -> -split.length));
        return splits;
    }

    /** These words tie a part to its whole: 食品类零售额, 贷款中住户贷款, 对东盟出口. */
    private static String rest(String key, int start, int end) {
        int behind = end < key.length() && "类中".indexOf(key.charAt(end)) >= 0 ? end + 1 : end;
        int before = start > 0 && "中对向自从以".indexOf(key.charAt(start - 1)) >= 0 ? start - 1 : start;
        return key.substring(0, before) + key.substring(behind);
    }
}
