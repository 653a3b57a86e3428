package quarterdeck.reading.indicator;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Finds the names of parts inside a label. */
final class PartFinder {

    /**
     * A label cut into a part and the rest.
     *
     * @param parts the parts of this name, of several kinds
     * @param length how long the name of the part is
     */
    record Split(String rest, List<Breakdown> parts, int length) {}

    private static final String TIES_BEHIND = "类中";
    private static final String TIES_BEFORE = "中对向自从以";

    private final AhoCorasickDoubleArrayTrie<List<Breakdown>> trie = new AhoCorasickDoubleArrayTrie<>();

    PartFinder(Concepts concepts) {
        trie.build(new TreeMap<>(concepts.parts()));
    }

    /** Every way to take one part out of a key, the longest part first, of equal ones the first. */
    List<Split> splits(String key) {
        List<Split> splits = new ArrayList<>();
        trie.parseText(key, (begin, end, parts) -> {
            if (end - begin < key.length()) {
                splits.add(new Split(rest(key, begin, end), parts, end - begin));
            }
        });
        splits.sort(Comparator.comparingInt(split -> -split.length));
        return splits;
    }

    /** These words tie a part to its whole: 食品类零售额, 贷款中住户贷款, 对东盟出口. */
    private static String rest(String key, int start, int end) {
        int behind = end < key.length() && TIES_BEHIND.indexOf(key.charAt(end)) >= 0 ? end + 1 : end;
        int before = start > 0 && TIES_BEFORE.indexOf(key.charAt(start - 1)) >= 0 ? start - 1 : start;
        return key.substring(0, before) + key.substring(behind);
    }
}
