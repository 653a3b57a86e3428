package quarterdeck.server.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import quarterdeck.server.snapshot.Snapshot;

/** The workers that wait for the next statement on the mart they have open, or for a mart. Safe for any thread. */
final class Waiting {
    /** After which one that yields has waited long enough: it may hold what a large statement left behind. */
    private static final long TIRED_NANOS = TimeUnit.SECONDS.toNanos(60);

    private record Idle(WorkerProcess worker, Snapshot snapshot, boolean yields, long since) {}

    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Deque<WorkerProcess> ahead = new ArrayDeque<>();
    private final Set<Snapshot> read = new HashSet<>();

    /** From now on workers on a mart may wait. */
    synchronized void begin(Snapshot snapshot) {
        read.add(snapshot);
    }

    /** The one that waits for the shortest time, or null; it may have died. */
    synchronized @Nullable WorkerProcess take(Snapshot snapshot, boolean yields) {
        for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
            Idle one = all.next();
            if (one.snapshot().equals(snapshot) && one.yields() == yields) {
                all.remove();
                return one.worker();
            }
        }
        return null;
    }

    /**
     * Has a worker wait.
     *
     * @param most how many of its kind may wait
     * @return those that are to be ended
     */
    synchronized List<WorkerProcess> keep(WorkerProcess worker, Snapshot snapshot, boolean yields, int most) {
        if (!read.contains(snapshot)) {
            return List.of(worker);
        }
        idle.push(new Idle(worker, snapshot, yields, System.nanoTime()));
        notifyAll();
        int[] seen = {0};
        return removed(one -> one.yields() == yields && ++seen[0] > most);
    }

    /** One that has no mart open yet, or null. */
    synchronized @Nullable WorkerProcess takeAhead() {
        return ahead.poll();
    }

    synchronized void keepAhead(WorkerProcess worker) {
        ahead.push(worker);
        notifyAll();
    }

    synchronized boolean isNoneAhead() {
        return ahead.isEmpty();
    }

    /** Waits until there may be one to take, for some milliseconds at most. */
    synchronized void await(Snapshot snapshot, long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (left > 0
                && ahead.isEmpty()
                && idle.stream()
                        .noneMatch(one -> !one.yields() && one.snapshot().equals(snapshot))) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
    }

    /** Those on a mart that nobody reads any more; no other will wait on it. */
    synchronized List<WorkerProcess> end(Snapshot snapshot) {
        read.remove(snapshot);
        return removed(one -> one.snapshot().equals(snapshot));
    }

    /** Those that need not wait any longer. */
    synchronized List<WorkerProcess> tired(long now) {
        return removed(one -> one.yields() && now - one.since() > TIRED_NANOS);
    }

    private List<WorkerProcess> removed(Predicate<Idle> which) {
        List<WorkerProcess> removed = new ArrayList<>();
        for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
            Idle one = all.next();
            if (which.test(one)) {
                all.remove();
                removed.add(one.worker());
            }
        }
        return removed;
    }
}
