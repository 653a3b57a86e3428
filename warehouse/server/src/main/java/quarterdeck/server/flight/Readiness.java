package quarterdeck.server.flight;

import org.apache.arrow.flight.BackpressureStrategy;
import org.jspecify.annotations.Nullable;
import quarterdeck.server.pool.Lease;
import quarterdeck.server.wire.Refusal;

/**
 * Wakes a stream when its client can take more, and gives its statement up when the client goes away. It is registered
 * before the call returns to gRPC, which tells of neither while it is kept busy.
 */
final class Readiness extends BackpressureStrategy.CallbackBackpressureStrategy {
    private @Nullable Lease lease;
    private boolean isGone;

    /** From here on a client that goes away ends this statement. */
    synchronized void runs(Lease next) {
        lease = next;
        endIfGone();
    }

    @Override
    protected void cancelCallback() {
        synchronized (this) {
            isGone = true;
            endIfGone();
        }
    }

    private void endIfGone() {
        if (isGone && lease != null) {
            lease.giveUp(Refusal.CANCELLED, "the statement was cancelled");
        }
    }
}
