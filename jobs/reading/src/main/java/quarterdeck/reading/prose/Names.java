package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Parts the words of a list into the names of its members. */
final class Names {

    private static final Map<String, String> PAIRS =
            new TreeMap<>(Map.of("城乡", "城镇、农村", "存贷款", "存款、贷款", "收支", "收入、支出", "三次产业", "第一产业、第二产业、第三产业"));

    private Names() {}

    /** 城乡 and 存贷款 are two members each, 三次产业 three, written as one. */
    static String spread(String words) {
        for (Map.Entry<String, String> pair : PAIRS.entrySet()) {
            int at = words.indexOf(pair.getKey());
            if (at >= 0 && words.indexOf('、') < 0) {
                String head = words.substring(0, at);
                String tail = words.substring(at + pair.getKey().length());
                return Arrays.stream(pair.getValue().split("、"))
                        .map(one -> head + one + tail)
                        .collect(Collectors.joining("、"));
            }
        }
        return words;
    }

    /** The ways to part the words: at every separator and conjunction, at separators and the last conjunction, ... */
    static List<List<String>> splits(String words) {
        List<List<String>> splits = new ArrayList<>();
        splits.add(List.of(words.split("、|以及|和|与|及")));
        int lastAnd = Math.max(Math.max(words.lastIndexOf('和'), words.lastIndexOf('与')), words.lastIndexOf('及'));
        if (lastAnd > 0) {
            List<String> names =
                    new ArrayList<>(List.of(words.substring(0, lastAnd).split("、")));
            names.add(words.substring(lastAnd + 1));
            splits.add(names);
        }
        splits.add(List.of(words.split("、")));
        return splits;
    }
}
