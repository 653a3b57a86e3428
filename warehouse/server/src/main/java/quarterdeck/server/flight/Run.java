package quarterdeck.server.flight;

import org.jspecify.annotations.Nullable;
import quarterdeck.server.pool.Lease;
import quarterdeck.server.wire.Refusal;

/** A statement that is about to run, waits for a worker, or runs; cancelling reaches it in each. Safe for any thread. */
final class Run {
    private final String handle;
    private @Nullable Lease lease;
    private boolean isCancelled;

    /** @param handle of the statement, empty where it has none yet */
    Run(String handle) {
        this.handle = handle;
    }

    boolean isOf(String other) {
        return !handle.isEmpty() && handle.equals(other);
    }

    /** From here on cancelling ends what runs on this worker. */
    synchronized void on(Lease next) {
        lease = next;
        endIfCancelled();
    }

    synchronized void cancel() {
        isCancelled = true;
        endIfCancelled();
    }

    private void endIfCancelled() {
        if (isCancelled && lease != null) {
            lease.giveUp(Refusal.CANCELLED, "the statement was cancelled");
        }
    }
}
