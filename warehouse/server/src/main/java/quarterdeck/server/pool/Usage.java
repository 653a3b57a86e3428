package quarterdeck.server.pool;

import java.util.concurrent.TimeUnit;

/**
 * What the statements of one session have used of the processors lately: half of it is forgotten every thirty seconds.
 * Safe for any thread.
 */
public final class Usage {
    private static final double MUCH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final double HALF_LIFE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private double used;
    private long since = System.nanoTime();

    synchronized void add(long nanos) {
        used = now() + Math.max(0, nanos);
    }

    /** Whether others should go first while there is not enough for all. */
    synchronized boolean isMuch() {
        return now() > MUCH_NANOS;
    }

    private double now() {
        long now = System.nanoTime();
        used *= Math.pow(0.5, (now - since) / HALF_LIFE_NANOS);
        since = now;
        return used;
    }
}
