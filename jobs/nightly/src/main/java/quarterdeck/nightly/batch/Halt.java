package quarterdeck.nightly.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.Failpoints;

/** Whether a night goes on: it ends early where it is asked to, and after the first failure of a part. */
final class Halt {

    private volatile boolean asked;
    private volatile @Nullable Throwable failure;

    /** Asks the night to end at the next point where nothing is lost. */
    void ask() {
        asked = true;
    }

    /** Whether nothing more is to be begun. */
    boolean isCalled() {
        return asked || failure != null;
    }

    /** What failed first, null where nothing did; the job repository keeps only its text. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /**
     * Runs an action and keeps what it failed of.
     *
     * @throws Stopped where the night has come to its end
     */
    void guard(Night.Action action) throws IOException {
        try {
            goOn();
            action.run();
        } catch (IOException | RuntimeException | Error e) {
            keep(e);
            throw e;
        }
    }

    private synchronized void keep(Throwable thrown) {
        if (failure == null) {
            failure = asked && isInterruption(thrown) ? new Stopped() : thrown;
        }
    }

    /** Who stops a night interrupts what waits in it. */
    private static boolean isInterruption(Throwable thrown) {
        return thrown instanceof InterruptedIOException || thrown instanceof ClosedByInterruptException;
    }

    /** @throws Stopped where the night has come to its end */
    void goOn() {
        if (isCalled()) {
            throw new Stopped();
        }
    }

    /** Passes a failpoint, where a night that is asked to stop ends. */
    void reach(String failpoint) {
        goOn();
        try {
            Failpoints.reach(failpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
