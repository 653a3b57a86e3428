package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parts the words of a list into the names of its members. */
final class Names {

    private static final Pattern SEPARATOR = Pattern.compile("、|以及|和|与|及");

    /** More separators than this part no list of names. */
    private static final int MOST = 9;

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

    /** The names between all separators and conjunctions. */
    static List<String> all(String words) {
        return List.of(SEPARATOR.split(words));
    }

    /** The ways to part the words into so many names, names that hold no separator before those that do. */
    static List<List<String>> splits(String words, int count) {
        List<int[]> separators = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(words);
        while (separator.find()) {
            separators.add(new int[] {separator.start(), separator.end()});
        }
        List<List<String>> splits = new ArrayList<>();
        if (count >= 1 && separators.size() >= count - 1 && separators.size() <= MOST) {
            part(words, separators, 0, 0, count, new ArrayList<>(), splits);
        }
        splits.sort(Comparator.comparingInt(Names::inner));
        return splits;
    }

    private static void part(
            String words,
            List<int[]> separators,
            int next,
            int from,
            int count,
            List<String> before,
            List<List<String>> splits) {
        if (count == 1) {
            List<String> names = new ArrayList<>(before);
            names.add(words.substring(from));
            splits.add(names);
            return;
        }
        for (int i = next; i <= separators.size() - count + 1; i++) {
            List<String> names = new ArrayList<>(before);
            names.add(words.substring(from, separators.get(i)[0]));
            part(words, separators, i + 1, separators.get(i)[1], count - 1, names, splits);
        }
    }

    /** How many list marks stand inside the names: a conjunction belongs there rather than a separator. */
    private static int inner(List<String> names) {
        return names.stream()
                .mapToInt(name ->
                        (int) name.chars().filter(letter -> letter == '、').count())
                .sum();
    }

    /**
     * The names between separators from one index of a clause up to another.
     *
     * @param passed words that belong to no name
     * @return empty where other words stand among the names
     */
    static List<String> between(Clause clause, int from, int to, Cue passed) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            Part part = clause.get(i);
            if (part instanceof Part.Stop || part.is(Cue.AND)) {
                names.add(name.toString());
                name.setLength(0);
            } else if (part instanceof Part.What what) {
                name.append(what.words());
            } else if (part instanceof Part.Plain plain) {
                name.append(plain.words());
            } else if (!part.is(passed)) {
                return List.of();
            }
        }
        names.add(name.toString());
        return names;
    }
}
