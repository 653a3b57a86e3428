package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import quarterdeck.reading.indicator.Surroundings.Layer;
import quarterdeck.reading.vocabulary.Folding;

/** Reads what a title, a header or an enclosing row names. */
final class SurroundingsReader {

    private static final int REMEMBERED = 20_000;

    private final Concepts concepts;
    private final LabelReader labels;

    /** At the code of a character the lengths of the names that begin with it, the longest first; most begin none. */
    private final int[][] lengths = new int[Character.MAX_VALUE + 1][];

    private final Map<String, Around> known = new ConcurrentHashMap<>();
    private final Map<Said, Around> alike = new ConcurrentHashMap<>();

    /** @param order the meanings of the layer in their order, which a set does not compare */
    private record Said(Layer layer, List<Meaning> order, String currency) {}

    SurroundingsReader(Concepts concepts, LabelReader labels) {
        this.concepts = concepts;
        this.labels = labels;
        Map<Character, Set<Integer>> found = new HashMap<>();
        Arrays.fill(lengths, new int[0]);
        Stream.of(concepts.aliases(), concepts.parts())
                .flatMap(names -> names.keySet().stream())
                .filter(name -> !name.isEmpty())
                .forEach(
                        name -> found.computeIfAbsent(name.charAt(0), first -> new TreeSet<>(Comparator.reverseOrder()))
                                .add(name.length()));
        found.forEach((first, all) ->
                lengths[first] = all.stream().mapToInt(Integer::intValue).toArray());
    }

    /** @param unit key of the currency that the number is printed in, or empty */
    Surroundings of(String label, List<String> parents, Around title, String unit) {
        List<Layer> layers = new ArrayList<>();
        String currency = currencyIn(label);
        currency = currency.isEmpty() ? unit : currency;
        for (String parent : parents) {
            Around around = around(parent);
            layers.add(around.layer());
            currency = currency.isEmpty() ? around.currency() : currency;
        }
        layers.add(title.layer());
        return new Surroundings(layers, currency.isEmpty() ? title.currency() : currency);
    }

    private static String currencyIn(String text) {
        String folded = Folding.fold(text);
        if (folded.contains("美元")) {
            return Surroundings.USD;
        }
        return folded.contains("亿元") || folded.contains("万元") || folded.contains("人民币") ? Surroundings.CNY : "";
    }

    private static String firstCurrencyIn(String text) {
        return text.lines()
                .map(SurroundingsReader::currencyIn)
                .filter(currency -> !currency.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What a text says of the labels it encloses. */
    Around around(String text) {
        Around before = known.get(text);
        if (before != null) {
            return before;
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        if (alike.size() >= REMEMBERED) {
            alike.clear();
        }
        Layer layer = read(text);
        Said said = new Said(layer, List.copyOf(layer.meanings()), firstCurrencyIn(text));
        Around around = alike.computeIfAbsent(said, s -> new Around(s.layer, s.currency));
        known.put(text, around);
        return around;
    }

    private Layer read(String text) {
        Set<Meaning> meanings = new LinkedHashSet<>();
        List<Breakdown> parts = new ArrayList<>();
        Set<String> themes = new HashSet<>();
        scan(LabelKey.of(text), meanings, parts, themes);
        IndicatorRef whole = labels.named(text, new Surroundings(List.of(), ""));
        if (whole != null) {
            meanings.clear();
            meanings.add(new Meaning(whole.indicator().code(), whole.breakdownCode()));
        }
        return new Layer(meanings, parts, themes);
    }

    /** The names from left to right, at each place the longest. */
    private void scan(String key, Set<Meaning> meanings, List<Breakdown> parts, Set<String> themes) {
        int start = 0;
        while (start < key.length()) {
            String name = longestAt(key, start);
            if (name.isEmpty()) {
                start++;
                continue;
            }
            concepts.aliasesOf(name).stream()
                    .filter(alias -> alias.within().isEmpty() && alias.use() != Alias.Use.HEAD)
                    .forEach(alias -> meanings.add(new Meaning(alias.code(), alias.breakdown())));
            for (Breakdown part : concepts.partsOf(name)) {
                if (part.kind().equals("theme")) {
                    themes.add(part.code());
                } else {
                    parts.add(part);
                }
            }
            start += name.length();
        }
    }

    /** The longest name that begins at a place; empty where none does. */
    private String longestAt(String key, int start) {
        for (int length : lengths[key.charAt(start)]) {
            String name = start + length > key.length() ? "" : key.substring(start, start + length);
            if (isName(name)) {
                return name;
            }
        }
        return "";
    }

    private boolean isName(String name) {
        return !concepts.aliasesOf(name).isEmpty() || !concepts.partsOf(name).isEmpty();
    }
}
