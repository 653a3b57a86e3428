package quarterdeck.reading.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import quarterdeck.reading.observation.Printed;

/**
 * How the words that rules are given were printed. Rules see folded words alone, as no rule should depend on script or
 * width; what is stored shows the printed ones. Only words that folding changes are remembered, each as it was printed
 * last, and no more than a text of any length can be spared.
 */
final class Printings {

    private static final int MOST = 2_000;

    private final Map<String, String> printed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    void remember(String folded, String words) {
        printed.put(folded, words);
    }

    /** Words as they were printed. */
    String of(String words) {
        return printed.isEmpty() ? words : printed.getOrDefault(words, words);
    }

    <T> Printed<T> of(Printed<T> coordinate) {
        String words = of(coordinate.words());
        return words.equals(coordinate.words()) ? coordinate : new Printed<>(words, coordinate.meaning());
    }
}
