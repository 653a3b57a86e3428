package quarterdeck.reading.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What texts were understood as, where that follows from a text alone: thousands of small tables print the same words.
 * Bounded, so that hostile releases fill no memory; what is forgotten is understood anew. Safe for threads.
 */
final class RememberedTexts<V> {

    private static final int MOST = 20_000;

    /** Longer texts are sentences of one release. */
    private static final int LONGEST = 100;

    private final Map<String, V> known = new ConcurrentHashMap<>();

    V get(String text, Function<String, V> understood) {
        V value = known.get(text);
        if (value == null) {
            value = understood.apply(text);
            if (text.length() <= LONGEST) {
                if (known.size() >= MOST) {
                    known.clear();
                }
                known.put(text, value);
            }
        }
        return value;
    }
}
