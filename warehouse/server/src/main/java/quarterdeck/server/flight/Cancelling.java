package quarterdeck.server.flight;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.CancelStatus;
import org.apache.arrow.flight.FlightEndpoint;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;

/** Ends the statement that a client names, and no other of its session. */
final class Cancelling {
    private Cancelling() {}

    /**
     * Cancels what runs for a client's tickets; rows that were to be asked for once cannot be any more.
     *
     * @return cancelled where there was such a statement
     */
    static CancelStatus of(Session session, FlightInfo info) {
        boolean any = false;
        for (FlightEndpoint endpoint : info.getEndpoints()) {
            any |= isCancelled(session, endpoint.getTicket().getBytes());
        }
        return any ? CancelStatus.CANCELLED : CancelStatus.NOT_CANCELLABLE;
    }

    private static boolean isCancelled(Session session, byte[] ticket) {
        try {
            Any command = Any.parseFrom(ticket);
            if (command.is(TicketStatementQuery.class)) {
                String handle = text(command.unpack(TicketStatementQuery.class).getStatementHandle());
                boolean ran = session.cancel(handle);
                return session.kept().forget(handle) || ran;
            }
            return command.is(CommandPreparedStatementQuery.class)
                    && session.cancel(text(
                            command.unpack(CommandPreparedStatementQuery.class).getPreparedStatementHandle()));
        } catch (InvalidProtocolBufferException e) {
            throw CallStatus.INVALID_ARGUMENT
                    .withDescription("this is no statement of this server")
                    .toRuntimeException();
        }
    }

    private static String text(ByteString handle) {
        return handle.toStringUtf8();
    }
}
