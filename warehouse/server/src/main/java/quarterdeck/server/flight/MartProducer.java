package quarterdeck.server.flight;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.CancelFlightInfoRequest;
import org.apache.arrow.flight.CancelStatus;
import org.apache.arrow.flight.CloseSessionRequest;
import org.apache.arrow.flight.CloseSessionResult;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.Result;
import org.apache.arrow.flight.SchemaResult;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionClosePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementUpdate;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementUpdate;
import org.apache.arrow.flight.sql.impl.FlightSql.DoPutUpdateResult;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.types.pojo.Schema;
import quarterdeck.server.access.Secrets;
import quarterdeck.server.snapshot.Snapshot;
import quarterdeck.server.wire.StatementRefused;

/** The protocol: which call means what, for the session that makes it. */
final class MartProducer extends MetadataProducer {

    private final Gate gate;
    private final Sessions sessions;
    private final Statements statements;
    private final Patience patience;
    private final BufferAllocator memory;
    private final Map<Snapshot, Catalog> catalogs = new ConcurrentHashMap<>();

    /** @param patience with clients that begin to send and do not go on */
    MartProducer(Gate gate, Sessions sessions, Statements statements, Patience patience, BufferAllocator memory) {
        this.gate = gate;
        this.sessions = sessions;
        this.statements = statements;
        this.patience = patience;
        this.memory = memory;
    }

    private Session session(CallContext context) {
        return gate.session(context.peerIdentity());
    }

    private Asked ask(CallContext context, String sql) {
        Session session = session(context);
        try {
            return statements.ask(session, gate.grants(session), sql);
        } catch (StatementRefused e) {
            throw Errors.of(e);
        }
    }

    private static Asked kept(Session session, ByteString handle) {
        return session.kept()
                .find(handle.toStringUtf8())
                .orElseThrow(() -> CallStatus.NOT_FOUND
                        .withDescription("this session has no such statement")
                        .toRuntimeException());
    }

    @Override
    public void createPreparedStatement(
            ActionCreatePreparedStatementRequest request, CallContext context, StreamListener<Result> listener) {
        try {
            Asked asked = ask(context, request.getQuery());
            String handle = Secrets.token();
            keep(session(context), handle, asked);
            ActionCreatePreparedStatementResult result = ActionCreatePreparedStatementResult.newBuilder()
                    .setPreparedStatementHandle(ByteString.copyFromUtf8(handle))
                    .setDatasetSchema(bytes(asked.columns()))
                    .setParameterSchema(bytes(asked.parameters()))
                    .build();
            listener.onNext(new Result(Any.pack(result).toByteArray()));
            listener.onCompleted();
        } catch (RuntimeException e) {
            listener.onError(e);
        }
    }

    private static void keep(Session session, String handle, Asked prepared) {
        try {
            session.kept().prepared(handle, prepared);
        } catch (StatementRefused e) {
            throw Errors.of(e);
        }
    }

    private static ByteString bytes(Schema schema) {
        return ByteString.copyFrom(schema.serializeAsMessage());
    }

    @Override
    public void closePreparedStatement(
            ActionClosePreparedStatementRequest request, CallContext context, StreamListener<Result> listener) {
        session(context).kept().forget(request.getPreparedStatementHandle().toStringUtf8());
        listener.onCompleted();
    }

    @Override
    public FlightInfo getFlightInfoStatement(
            CommandStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        Asked asked = ask(context, command.getQuery());
        String handle = Secrets.token();
        try {
            session(context).kept().ticket(handle, asked);
        } catch (StatementRefused e) {
            throw Errors.of(e);
        }
        TicketStatementQuery ticket = TicketStatementQuery.newBuilder()
                .setStatementHandle(ByteString.copyFromUtf8(handle))
                .build();
        return generateFlightInfo(ticket, descriptor, asked.columns());
    }

    @Override
    public FlightInfo getFlightInfoPreparedStatement(
            CommandPreparedStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        Asked asked = kept(session(context), command.getPreparedStatementHandle());
        return generateFlightInfo(command, descriptor, asked.columns());
    }

    @Override
    public SchemaResult getSchemaStatement(
            CommandStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        return new SchemaResult(ask(context, command.getQuery()).columns());
    }

    @Override
    public SchemaResult getSchemaPreparedStatement(
            CommandPreparedStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        return new SchemaResult(
                kept(session(context), command.getPreparedStatementHandle()).columns());
    }

    @Override
    public void getStreamStatement(TicketStatementQuery ticket, CallContext context, ServerStreamListener listener) {
        send(context, ticket.getStatementHandle(), true, listener);
    }

    @Override
    public void getStreamPreparedStatement(
            CommandPreparedStatementQuery command, CallContext context, ServerStreamListener listener) {
        send(context, command.getPreparedStatementHandle(), false, listener);
    }

    /** @param once whether the rows can be asked for this once alone */
    private void send(CallContext context, ByteString bytes, boolean once, ServerStreamListener listener) {
        Session session = session(context);
        Asked asked = kept(session, bytes);
        String handle = bytes.toStringUtf8();
        statements.send(
                session,
                gate.grants(session),
                handle,
                asked,
                () -> {
                    if (once) {
                        session.kept().forget(handle);
                    }
                },
                listener);
    }

    /** What a client sends is waited for on a thread of the server, so for a few at a time, and not for ever. */
    @Override
    public Runnable acceptPut(CallContext context, FlightStream values, StreamListener<PutResult> listener) {
        Session session = session(context);
        return () -> {
            try {
                session.beginsToSend();
            } catch (StatementRefused e) {
                throw Errors.of(e);
            }
            try {
                patience.with(() -> super.acceptPut(context, values, listener).run());
            } finally {
                session.hasSent();
            }
        };
    }

    @Override
    public Runnable acceptPutPreparedStatementQuery(
            CommandPreparedStatementQuery command,
            CallContext context,
            FlightStream values,
            StreamListener<PutResult> listener) {
        Session session = session(context);
        String handle = command.getPreparedStatementHandle().toStringUtf8();
        Asked asked = kept(session, command.getPreparedStatementHandle());
        return () -> {
            while (values.next()) {
                keep(session, handle, asked.with(BoundValues.of(values.getRoot())));
            }
            listener.onCompleted();
        };
    }

    @Override
    public Runnable acceptPutPreparedStatementUpdate(
            CommandPreparedStatementUpdate command,
            CallContext context,
            FlightStream values,
            StreamListener<PutResult> listener) {
        return changed(kept(session(context), command.getPreparedStatementHandle()), listener);
    }

    @Override
    public Runnable acceptPutStatement(
            CommandStatementUpdate command,
            CallContext context,
            FlightStream values,
            StreamListener<PutResult> listener) {
        return changed(ask(context, command.getQuery()), listener);
    }

    /** Only settings of the client can be called an update; they change no row. */
    private Runnable changed(Asked asked, StreamListener<PutResult> listener) {
        return () -> {
            if (!asked.isSetting()) {
                listener.onError(CallStatus.UNAUTHORIZED
                        .withDescription("this server is read-only: use executeQuery for a SELECT")
                        .toRuntimeException());
                return;
            }
            byte[] result =
                    DoPutUpdateResult.newBuilder().setRecordCount(0).build().toByteArray();
            try (ArrowBuf buffer = memory.buffer(Math.max(1, result.length))) {
                buffer.writeBytes(result);
                listener.onNext(PutResult.metadata(buffer));
            }
            listener.onCompleted();
        };
    }

    @Override
    public void cancelFlightInfo(
            CancelFlightInfoRequest request, CallContext context, StreamListener<CancelStatus> listener) {
        listener.onNext(Cancelling.of(session(context), request.getInfo()));
        listener.onCompleted();
    }

    @Override
    public void closeSession(
            CloseSessionRequest request, CallContext context, StreamListener<CloseSessionResult> listener) {
        sessions.end(session(context));
        listener.onNext(new CloseSessionResult(CloseSessionResult.Status.CLOSED));
        listener.onCompleted();
    }

    @Override
    Metadata metadata(CallContext context, ServerStreamListener listener) {
        Session session = session(context);
        return new Metadata(catalog(session.snapshot()).seenWith(gate.grants(session)), listener, memory);
    }

    private Catalog catalog(Snapshot snapshot) {
        Catalog known = catalogs.get(snapshot);
        if (known != null) {
            return known;
        }
        try {
            Catalog read = Catalog.of(statements, snapshot);
            catalogs.put(snapshot, read);
            return read;
        } catch (StatementRefused e) {
            throw Errors.of(e);
        }
    }

    /** Forgets the catalog of a mart that nobody reads any more. */
    void forget(Snapshot snapshot) {
        catalogs.remove(snapshot);
    }
}
