package quarterdeck.reading.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What texts were understood as, where that follows from a text alone: thousands of small tables print the same words.
 * Bounded, so that hostile releases fill no memory; what is forgotten is understood anew. Safe for threads.
 */
final class RememberedTexts<V> {

    private static final int MOST = 20_000;

    /** Longer texts are sentences of one release. */
    private static final int LONGEST = 100;

    /** A power of two. */
    private static final int PLACES = 1 << 12;

    private final Map<String, V> known = new ConcurrentHashMap<>();

    /**
     * The texts asked for lately, each at the place of its hash: a list asks for the same few objects ten thousand times,
     * and finds them here without a comparison. Threads may overwrite what others put; each entry is whole.
     */
    private final @Nullable Recent<V>[] recent = places();

    private record Recent<V>(String text, V value) {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of generic entries
    private static <V> @Nullable Recent<V>[] places() {
        return new Recent[PLACES];
    }

    V get(String text, Function<String, V> understood) {
        if (text.length() > LONGEST) {
            return understood.apply(text);
        }
        int place = text.hashCode() & PLACES - 1;
        Recent<V> last = recent[place];
        if (last != null && last.text == text) {
            return last.value;
        }
        V value = find(text, understood);
        recent[place] = new Recent<>(text, value);
        return value;
    }

    private V find(String text, Function<String, V> understood) {
        V value = known.get(text);
        if (value == null) {
            value = understood.apply(text);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, value);
        }
        return value;
    }
}
