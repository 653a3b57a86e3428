package quarterdeck.server.flight;

import org.apache.arrow.flight.BackpressureStrategy;

/**
 * Wakes a stream when its client can take more, and cancels its statement when the client goes away. It is registered
 * before the call returns to gRPC, which tells of neither while it is kept busy.
 */
final class Readiness extends BackpressureStrategy.CallbackBackpressureStrategy {
    private final Run run;

    Readiness(Run run) {
        this.run = run;
    }

    @Override
    protected void cancelCallback() {
        run.cancel();
    }
}
