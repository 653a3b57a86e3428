package quarterdeck.server;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.arrow.flight.Action;
import org.apache.arrow.flight.CallHeaders;
import org.apache.arrow.flight.CallOption;
import org.apache.arrow.flight.FlightCallHeaders;
import org.apache.arrow.flight.FlightClient;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.HeaderCallOption;
import org.apache.arrow.flight.Location;
import org.apache.arrow.flight.Result;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.grpc.CredentialCallOption;
import org.apache.arrow.flight.sql.impl.FlightSql;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/** A client that makes the calls of the protocol one by one, as no driver does, and keeps no cookies. */
@SuppressWarnings("try") // closing a client may be interrupted
record PlainClient(FlightClient flight, BufferAllocator memory) implements AutoCloseable {

    static PlainClient of(RunningServer server) throws IOException {
        return of(server.server().port(), server.certificate().certificate());
    }

    /** @param certificate of the server at this port of this machine */
    static PlainClient of(int port, Path certificate) throws IOException {
        BufferAllocator memory = new RootAllocator();
        try (InputStream trusted = Files.newInputStream(certificate)) {
            return new PlainClient(
                    FlightClient.builder(memory, Location.forGrpcTls("localhost", port))
                            .trustedCertificates(trusted)
                            .build(),
                    memory);
        }
    }

    CredentialCallOption login(String user, String password) {
        return flight.authenticateBasicToken(user, password).orElseThrow();
    }

    static CallOption bearer(String token) {
        return authorization("Bearer " + token);
    }

    static CallOption authorization(String value) {
        CallHeaders headers = new FlightCallHeaders();
        headers.insert("authorization", value);
        return new HeaderCallOption(headers);
    }

    static FlightDescriptor command(Message message) {
        return FlightDescriptor.command(Any.pack(message).toByteArray());
    }

    /** What a statement will give, without its rows. */
    FlightInfo info(String sql, CallOption as) {
        return flight.getInfo(
                command(FlightSql.CommandStatementQuery.newBuilder()
                        .setQuery(sql)
                        .build()),
                as);
    }

    /** Prepares a statement and gives what runs it. */
    FlightDescriptor prepare(String sql, CallOption as) throws IOException {
        Action prepare = new Action(
                "CreatePreparedStatement",
                Any.pack(FlightSql.ActionCreatePreparedStatementRequest.newBuilder()
                                .setQuery(sql)
                                .build())
                        .toByteArray());
        Result made = flight.doAction(prepare, as).next();
        return command(FlightSql.CommandPreparedStatementQuery.newBuilder()
                .setPreparedStatementHandle(Any.parseFrom(made.getBody())
                        .unpack(FlightSql.ActionCreatePreparedStatementResult.class)
                        .getPreparedStatementHandle())
                .build());
    }

    static Ticket ticket(FlightInfo info) {
        return info.getEndpoints().get(0).getTicket();
    }

    /** The first value of a statement's rows, all of which are read. */
    String text(String sql, CallOption as) throws Exception {
        String first = "";
        try (FlightStream rows = flight.getStream(ticket(info(sql, as)), as)) {
            while (rows.next()) {
                if (first.isEmpty() && rows.getRoot().getRowCount() > 0) {
                    first = String.valueOf(
                            Objects.requireNonNull(rows.getRoot().getVector(0)).getObject(0));
                }
            }
        }
        return first;
    }

    /** Reads all rows and drops them. */
    static void drain(FlightStream stream) throws Exception {
        try (stream) {
            while (stream.next()) {
                stream.getRoot();
            }
        }
    }

    @Override
    public void close() {
        try {
            flight.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        memory.close();
    }
}
