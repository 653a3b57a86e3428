package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import quarterdeck.reading.indicator.Surroundings.Layer;
import quarterdeck.reading.vocabulary.Folding;
import quarterdeck.reading.vocabulary.Resolution;

/** Reads what a title, a header or an enclosing row names. */
final class SurroundingsReader {

    private static final int REMEMBERED = 20_000;

    private final Concepts concepts;
    private final LabelReader labels;
    private final int longest;
    private final Map<String, Layer> layers = new ConcurrentHashMap<>();

    SurroundingsReader(Concepts concepts, LabelReader labels) {
        this.concepts = concepts;
        this.labels = labels;
        this.longest = Math.max(
                longest(concepts.aliases().keySet()), longest(concepts.parts().keySet()));
    }

    Surroundings of(String label, IndicatorContext context) {
        List<Layer> found = new ArrayList<>();
        StringBuilder text = new StringBuilder(label);
        for (String parent : context.parents()) {
            found.add(layer(parent));
            text.append('\n').append(parent);
        }
        found.add(layer(context.title()));
        text.append('\n').append(context.title());
        return new Surroundings(found, currency(label, context, text.toString()));
    }

    private static String currency(String label, IndicatorContext context, String all) {
        String near = currencyIn(label);
        if (near.isEmpty() && context.unit() != null) {
            near = switch (context.unit().dimension()) {
                case "money_usd" -> Surroundings.USD;
                case "money_cny" -> Surroundings.CNY;
                default -> "";
            };
        }
        if (!near.isEmpty()) {
            return near;
        }
        return all.lines()
                .map(SurroundingsReader::currencyIn)
                .filter(currency -> !currency.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String currencyIn(String text) {
        String folded = Folding.fold(text);
        if (folded.contains("美元")) {
            return Surroundings.USD;
        }
        return folded.contains("亿元") || folded.contains("万元") || folded.contains("人民币") ? Surroundings.CNY : "";
    }

    private Layer layer(String text) {
        Layer known = layers.get(text);
        if (known == null) {
            known = read(text);
            if (layers.size() >= REMEMBERED) {
                layers.clear();
            }
            layers.put(text, known);
        }
        return known;
    }

    private Layer read(String text) {
        Set<Meaning> meanings = new LinkedHashSet<>();
        List<Breakdown> parts = new ArrayList<>();
        Set<String> themes = new HashSet<>();
        scan(LabelKey.of(text), meanings, parts, themes);
        Resolution<IndicatorRef> whole = labels.read(text, new Surroundings(List.of(), ""));
        if (whole.isResolved()) {
            meanings.clear();
            meanings.add(new Meaning(whole.get().indicator().code(), whole.get().breakdownCode()));
        }
        return new Layer(meanings, parts, themes);
    }

    /** The names from left to right, at each place the longest. */
    private void scan(String key, Set<Meaning> meanings, List<Breakdown> parts, Set<String> themes) {
        int start = 0;
        while (start < key.length()) {
            int end = Math.min(key.length(), start + longest);
            while (end > start && !known(key.substring(start, end))) {
                end--;
            }
            if (end == start) {
                start++;
                continue;
            }
            String name = key.substring(start, end);
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
            start = end;
        }
    }

    private boolean known(String name) {
        return !concepts.aliasesOf(name).isEmpty() || !concepts.partsOf(name).isEmpty();
    }

    private static int longest(Set<String> keys) {
        return keys.stream().mapToInt(String::length).max().orElse(0);
    }
}
