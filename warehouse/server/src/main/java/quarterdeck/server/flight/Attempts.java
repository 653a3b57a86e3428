package quarterdeck.server.flight;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Wrong passwords of the last minute by the address they came from. */
final class Attempts {
    private static final int MOST = 20;
    private static final int ADDRESSES = 10_000;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private record Count(long since, int wrong) {}

    private final Map<String, Count> counts = new HashMap<>();

    synchronized boolean isTooMany(String from) {
        Count count = counts.get(from);
        return count != null && count.wrong() >= MOST && System.nanoTime() - count.since() < MINUTE;
    }

    synchronized void failed(String from) {
        long now = System.nanoTime();
        if (counts.size() >= ADDRESSES) {
            counts.values().removeIf(count -> now - count.since() >= MINUTE);
        }
        counts.merge(
                from,
                new Count(now, 1),
                (before, one) -> now - before.since() < MINUTE ? new Count(before.since(), before.wrong() + 1) : one);
    }
}
