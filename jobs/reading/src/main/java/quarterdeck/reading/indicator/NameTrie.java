package quarterdeck.reading.indicator;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All names of indicators and of parts at once: at each place of a text, the longest that starts there. */
final class NameTrie {

    /** Forms of row labels, whose marks are no part of a name. */
    private static final Pattern MARKED = Pattern.compile("其中|[#、(（]|[一二三四五六七八九0-9]+[、.]");

    private static final int NAME = 1;
    private static final int WEAK = 2;
    private static final int HEAD = 4;
    private static final int PART = 8;

    private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();

    NameTrie(Concepts concepts) {
        Map<String, Integer> kinds = new TreeMap<>();
        concepts.aliases().values().forEach(aliases -> aliases.forEach(alias -> add(kinds, alias)));
        concepts.partForms().forEach(form -> add(kinds, form, PART));
        kinds.keySet().removeIf(form -> form.length() < 2);
        trie.build(kinds);
    }

    private static void add(Map<String, Integer> kinds, Alias alias) {
        int kind = switch (alias.use()) {
            case EVERYWHERE -> NAME;
            case WEAK -> NAME | WEAK;
            case HEAD -> HEAD;
            case LABEL -> 0;
        };
        boolean marked = MARKED.matcher(alias.printed()).lookingAt();
        boolean verb = alias.measure() == Measure.YOY && alias.wording().endsWith("增长") && kind == NAME;
        if (kind != 0 && !verb && !marked) {
            add(kinds, alias.printed(), kind);
        }
    }

    /** A form that is strong once is not weak. */
    private static void add(Map<String, Integer> kinds, String printed, int kind) {
        kinds.merge(ProseText.fold(printed), kind, (one, other) -> {
            boolean strong = isStrong(one) || isStrong(other);
            return (one | other) & (strong ? ~WEAK : ~0);
        });
    }

    private static boolean isStrong(int kind) {
        return (kind & (NAME | WEAK)) == NAME;
    }

    Names names(ProseText prose) {
        Names names = new Names(prose.length());
        trie.parseText(prose.folded(), (begin, end, kind) -> names.offer(begin, end, kind));
        return names;
    }

    /** The longest name at each place of a text. */
    static final class Names {
        private final int[] ends;
        private final byte[] kinds;
        private boolean empty = true;

        private Names(int length) {
            ends = new int[length + 1];
            kinds = new byte[length + 1];
        }

        private void offer(int begin, int end, int kind) {
            if (end < ends.length && end > ends[begin]) {
                ends[begin] = end;
                kinds[begin] = (byte) kind;
                empty = false;
            }
        }

        boolean isEmpty() {
            return empty;
        }

        boolean isAt(int place) {
            return place < ends.length && ends[place] > 0;
        }

        int end(int place) {
            return ends[place];
        }

        boolean isName(int place) {
            return (kinds[place] & NAME) != 0;
        }

        boolean isWeak(int place) {
            return (kinds[place] & WEAK) != 0;
        }

        boolean isPart(int place) {
            return (kinds[place] & PART) != 0;
        }
    }
}
