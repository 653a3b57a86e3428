package quarterdeck.server.flight;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What failed in the last minute by the address it came from. An attempt counts from its beginning, so that many at a
 * time are no way around. Safe for any thread.
 */
final class Attempts {
    /** How many may fail in a minute. */
    static final int MOST = 20;

    private static final int ADDRESSES = 10_000;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private record Count(long since, int failed) {}

    private final Map<String, Count> counts = new HashMap<>();

    /** Whether an address may try no more for now. */
    synchronized boolean isTooMany(String from) {
        return count(from).failed() >= MOST;
    }

    /**
     * Begins an attempt, which has failed unless {@link #succeeded} takes that back.
     *
     * @return how many have failed with it, at most {@link #MOST}; 0 where it may not be made
     */
    synchronized int begin(String from) {
        Count before = count(from);
        if (before.failed() >= MOST) {
            return 0;
        }
        if (counts.size() >= ADDRESSES) {
            long now = System.nanoTime();
            counts.values().removeIf(count -> now - count.since() >= MINUTE);
            if (counts.size() >= ADDRESSES) {
                return 0;
            }
        }
        counts.put(from, new Count(before.since(), before.failed() + 1));
        return before.failed() + 1;
    }

    synchronized void succeeded(String from) {
        counts.computeIfPresent(
                from, (address, count) -> count.failed() > 1 ? new Count(count.since(), count.failed() - 1) : null);
    }

    private Count count(String from) {
        long now = System.nanoTime();
        Count count = counts.get(from);
        return count == null || now - count.since() >= MINUTE ? new Count(now, 0) : count;
    }
}
