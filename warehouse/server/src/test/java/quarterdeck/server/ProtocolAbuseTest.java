package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.arrow.flight.Action;
import org.apache.arrow.flight.CallHeaders;
import org.apache.arrow.flight.CallOption;
import org.apache.arrow.flight.Criteria;
import org.apache.arrow.flight.FlightCallHeaders;
import org.apache.arrow.flight.FlightClient;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.HeaderCallOption;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.sql.impl.FlightSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.Figure;
import quarterdeck.proving.Results;

/** Calls that no driver makes: each fails, and afterwards the server serves as before. */
@SuppressWarnings("try") // closing a client may be interrupted
class ProtocolAbuseTest {
    /** A call that must fail. */
    private interface Abuse {
        void attempt() throws Exception;
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void everyAbuseFailsAndOthersNoticeNothing() throws Exception {
        long start = System.nanoTime();
        GeneratedHome.in(folder, 1000);
        int attempted;
        List<String> succeeded = new ArrayList<>();
        try (RunningServer server = RunningServer.on(folder, RunningServer.LIMITS);
                Connection other = server.connect();
                PlainClient client = PlainClient.of(server);
                PlainClient stranger = PlainClient.of(server)) {
            CallOption anna = client.login(RunningServer.USER, RunningServer.PASSWORD);
            CallOption bo = stranger.login(RunningServer.LESSER, RunningServer.PASSWORD);
            Map<String, Abuse> abuses = abuses(client, anna, bo);
            attempted = abuses.size();
            for (Map.Entry<String, Abuse> abuse : abuses.entrySet()) {
                if (!fails(abuse.getValue())) {
                    succeeded.add(abuse.getKey());
                }
            }
            List<Socket> halfOpen = halfOpen(server.server().port());
            assertThat(SessionsTest.text(other, "select count(*) from fct_number"))
                    .isEqualTo("1000");
            for (Socket socket : halfOpen) {
                socket.close();
            }
            assertThat(SessionsTest.text(other, "select token from swap_token")).isEqualTo("one");
        }
        assertThat(succeeded).isEmpty();
        assertThat(Path.of("/tmp/hostile.csv")).doesNotExist();
        Results.record(
                Figure.SERVED_ABUSES,
                ProtocolAbuseTest.class,
                attempted,
                "calls that no driver makes, and 50 connections that begin and do not go on",
                "0 succeeded, no file appeared, others read as before",
                0,
                start);
    }

    private static boolean fails(Abuse abuse) {
        try {
            abuse.attempt();
            return false;
        } catch (Exception e) {
            return true;
        }
    }

    private static Map<String, Abuse> abuses(PlainClient plain, CallOption anna, CallOption bo) {
        Map<String, Abuse> abuses = new LinkedHashMap<>();
        FlightClient client = plain.flight();
        strangers(abuses, client);
        Ticket ticket = PlainClient.ticket(plain.info("select * from secret_plan", anna));
        abuses.put("the ticket of another session", () -> PlainClient.drain(client.getStream(ticket, bo)));
        abuses.put("a table that is not granted, without preparing", () -> plain.info("select * from secret_plan", bo));
        tickets(abuses, client, anna);
        commands(abuses, client, anna);
        actions(abuses, client, anna);
        return abuses;
    }

    private static void strangers(Map<String, Abuse> abuses, FlightClient client) {
        for (String authorization : List.of(
                "",
                "Basic",
                "Basic ",
                "Basic !!!!",
                "Basic YW5uYTo=",
                "Basic Og==",
                "Bearer",
                "Bearer ",
                "Bearer guess",
                "bearer " + RunningServer.TOKEN,
                "Negotiate abc",
                "Bearer " + "x".repeat(5000))) {
            abuses.put(
                    "authorization: " + authorization,
                    () -> client.listFlights(Criteria.ALL, PlainClient.authorization(authorization))
                            .forEach(info -> {}));
        }
        abuses.put("no authorization", () -> client.getSchema(FlightDescriptor.command(new byte[0])));
        for (String name : List.of(RunningServer.TOKEN, "x".repeat(43), "")) {
            CallHeaders cookie = new FlightCallHeaders();
            cookie.insert("cookie", "quarterdeck-session=" + name);
            abuses.put(
                    "the cookie " + name,
                    () -> client.listFlights(Criteria.ALL, new HeaderCallOption(cookie))
                            .forEach(info -> {}));
        }
        CallHeaders large = new FlightCallHeaders();
        large.insert("x-large", "y".repeat(200_000));
        abuses.put(
                "headers of 200 KB",
                () -> client.getSchema(FlightDescriptor.command(new byte[0]), new HeaderCallOption(large)));
    }

    private static void tickets(Map<String, Abuse> abuses, FlightClient client, CallOption anna) {
        Random random = new Random(7);
        for (int length : new int[] {0, 1, 2, 16, 1000, 100_000}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            abuses.put(
                    "a ticket of " + length + " random bytes",
                    () -> PlainClient.drain(client.getStream(new Ticket(bytes), anna)));
        }
        for (String handle : List.of("", "guess", "../../etc/passwd", "' or 1=1", "\u0000", "x".repeat(100_000))) {
            byte[] statement = Any.pack(FlightSql.TicketStatementQuery.newBuilder()
                            .setStatementHandle(ByteString.copyFromUtf8(handle))
                            .build())
                    .toByteArray();
            byte[] prepared = Any.pack(FlightSql.CommandPreparedStatementQuery.newBuilder()
                            .setPreparedStatementHandle(ByteString.copyFromUtf8(handle))
                            .build())
                    .toByteArray();
            abuses.put("statement " + handle, () -> PlainClient.drain(client.getStream(new Ticket(statement), anna)));
            abuses.put("prepared " + handle, () -> PlainClient.drain(client.getStream(new Ticket(prepared), anna)));
        }
        abuses.put("a message of 5 MB", () -> PlainClient.drain(client.getStream(new Ticket(new byte[5 << 20]), anna)));
    }

    private static void commands(Map<String, Abuse> abuses, FlightClient client, CallOption anna) {
        List<Message> commands = List.of(
                FlightSql.CommandStatementUpdate.newBuilder()
                        .setQuery("delete from fct_number")
                        .build(),
                FlightSql.CommandStatementSubstraitPlan.getDefaultInstance(),
                FlightSql.CommandStatementIngest.newBuilder()
                        .setTable("fct_number")
                        .build(),
                FlightSql.CommandStatementQuery.newBuilder()
                        .setQuery("delete from fct_number")
                        .build(),
                FlightSql.CommandStatementQuery.newBuilder()
                        .setQuery("copy fct_number to '/tmp/hostile.csv'")
                        .build(),
                FlightSql.CommandStatementQuery.getDefaultInstance(),
                FlightSql.ActionBeginTransactionRequest.getDefaultInstance());
        for (Message command : commands) {
            abuses.put(
                    "a command of " + command.getDescriptorForType().getName() + " " + command,
                    () -> client.getInfo(PlainClient.command(command), anna));
        }
        abuses.put("a path", () -> client.getInfo(FlightDescriptor.path("..", "etc", "passwd"), anna));
        abuses.put("an empty command", () -> client.getInfo(FlightDescriptor.command(new byte[0]), anna));
        abuses.put(
                "a list of all flights",
                () -> client.listFlights(Criteria.ALL, anna).forEach(info -> {}));
        abuses.put("an exchange", () -> {
            try (FlightClient.ExchangeReaderWriter exchange =
                    client.doExchange(FlightDescriptor.command(new byte[] {1}), anna)) {
                exchange.getWriter().completed();
                PlainClient.drain(exchange.getReader());
            }
        });
    }

    private static void actions(Map<String, Abuse> abuses, FlightClient client, CallOption anna) {
        byte[] wrong = "not a message".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of(
                "CreatePreparedStatement",
                "ClosePreparedStatement",
                "CreatePreparedSubstraitPlan",
                "BeginTransaction",
                "BeginSavepoint",
                "EndTransaction",
                "CancelFlightInfo",
                "CancelQuery",
                "RenewFlightEndpoint",
                "SetSessionOptions",
                "shutdown",
                "",
                "../../shutdown")) {
            abuses.put(
                    "the action " + type,
                    () -> client.doAction(new Action(type, wrong), anna).forEachRemaining(result -> {}));
        }
    }

    /** Connections that begin and do not go on: silent, in clear text, with half a handshake. */
    private static List<Socket> halfOpen(int port) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        byte[][] beginnings = {
            {},
            {22, 3, 1, 2, 0, 1},
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
            "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
            new byte[70_000]
        };
        for (int i = 0; i < 50; i++) {
            Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), port);
            sockets.add(socket);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(beginnings[i % beginnings.length]);
                out.flush();
            } catch (IOException e) {
                // the server has closed it: as good
            }
        }
        return sockets;
    }
}
