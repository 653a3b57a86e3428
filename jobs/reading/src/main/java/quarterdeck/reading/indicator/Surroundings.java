package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the rows, headers and title around a label name, nearest first. */
record Surroundings(List<Layer> layers, String currency) {

    static final String USD = "currency:usd";
    static final String CNY = "currency:cny";

    /**
     * One text around the label.
     *
     * @param meanings the indicators it names
     * @param parts the parts it names outside of those
     * @param themes the subjects it names
     */
    record Layer(Set<Meaning> meanings, List<Breakdown> parts, Set<String> themes) {

        Layer {
            meanings = new LinkedHashSet<>(meanings);
            parts = List.copyOf(parts);
            themes = Set.copyOf(themes);
        }

        boolean names(List<String> within, Concepts concepts) {
            for (Meaning meaning : meanings) {
                for (String code : concepts.wholes(meaning.code())) {
                    if (within.contains(code)) {
                        return true;
                    }
                }
                if (within.contains(concepts.concept(meaning.code()).indicator().theme())) {
                    return true;
                }
            }
            return themes.stream().anyMatch(within::contains);
        }
    }

    Surroundings {
        layers = List.copyOf(layers);
    }

    /** Every part named around the label, nearest first. */
    List<Breakdown> parts() {
        List<Breakdown> parts = new ArrayList<>();
        layers.forEach(layer -> parts.addAll(layer.parts()));
        return parts;
    }
}
