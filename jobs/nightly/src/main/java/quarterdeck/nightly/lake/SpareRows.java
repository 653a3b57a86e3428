package quarterdeck.nightly.lake;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Rows whose group was written and that wait to be filled by another one. Their columns are the largest things a night
 * holds: grown anew for every group they were moved by the collector again and again. Safe for threads.
 */
final class SpareRows {

    /** The room of a larger group, which is rare, is given back. */
    private static final int MOST_ROWS = 1_000_000;

    private final Map<String, Queue<Rows<?>>> ofDatasets = new ConcurrentHashMap<>();

    /** Rows without any, which nobody else has. */
    @SuppressWarnings("unchecked") // kept under the name of their dataset
    <R> Rows<R> take(Dataset<R> dataset) {
        Rows<?> spare = queue(dataset).poll();
        return spare == null ? new Rows<>(dataset) : (Rows<R>) spare;
    }

    /** Takes rows that nobody looks at any more. */
    void give(Rows<?> rows) {
        if (rows.size() <= MOST_ROWS) {
            rows.clear();
            queue(rows.dataset()).add(rows);
        }
    }

    /** Lets go of all of them: nothing is read for now. */
    void clear() {
        ofDatasets.clear();
    }

    private Queue<Rows<?>> queue(Dataset<?> dataset) {
        return ofDatasets.computeIfAbsent(dataset.name(), name -> new ConcurrentLinkedQueue<>());
    }
}
