package quarterdeck.nightly.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import quarterdeck.reading.ReleaseReader;

/** The reader of releases, whose vocabulary takes about a second to load: on a core of its own where that is asked for. */
final class LoadedReader {

    private final FutureTask<ReleaseReader> loading;

    LoadedReader(Callable<ReleaseReader> loading) {
        this.loading = new FutureTask<>(loading);
    }

    /** Begins to load while the caller does other work. */
    void begin() {
        Thread thread = new Thread(loading, "vocabulary");
        thread.setDaemon(true);
        thread.start();
    }

    /** The reader; loads it now where nobody has begun to. */
    ReleaseReader get() throws IOException {
        loading.run(); // does nothing once it was begun
        try {
            return loading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException told) {
                throw told;
            } else if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("loading the vocabulary was interrupted");
        }
    }
}
