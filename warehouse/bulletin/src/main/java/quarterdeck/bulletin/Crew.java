package quarterdeck.bulletin;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes pages while the mart is asked for the next: as many hands as cores, and few pages that wait. */
final class Crew implements AutoCloseable {

    private static final int WAITING = 16;

    private final ExecutorService hands;
    private final Semaphore places = new Semaphore(WAITING);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Crew(int cores) {
        hands = Executors.newFixedThreadPool(cores);
    }

    /** Has it done soon; waits where too much is waiting. What fails is told by {@link #await()}. */
    void give(Runnable page) {
        places.acquireUninterruptibly();
        hands.execute(() -> {
            try {
                if (failure.get() == null) {
                    page.run();
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                places.release();
            }
        });
    }

    /** Waits for all that was given. */
    void await() throws IOException {
        places.acquireUninterruptibly(WAITING);
        places.release(WAITING);
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
