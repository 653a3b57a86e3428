package quarterdeck.server.flight;

import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightRuntimeException;
import quarterdeck.server.wire.StatementRefused;

/** How a client hears why a statement gave no rows. */
final class Errors {
    private Errors() {}

    static FlightRuntimeException of(StatementRefused refused) {
        CallStatus status = switch (refused.refusal()) {
            case NOT_ADMITTED -> CallStatus.UNAUTHORIZED;
            case INVALID -> CallStatus.INVALID_ARGUMENT;
            case LIMIT, BUSY -> CallStatus.RESOURCE_EXHAUSTED;
            case CANCELLED -> CallStatus.CANCELLED;
            case LOST -> CallStatus.INTERNAL;
            case UNRECORDED -> CallStatus.UNAVAILABLE;
        };
        return status.withDescription(refused.words()).toRuntimeException();
    }
}
