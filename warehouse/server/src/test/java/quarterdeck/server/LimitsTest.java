package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.flight.AsyncPutListener;
import org.apache.arrow.flight.CallOption;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.server.pool.Limits;

/** What a statement may use, each limit reached by one that goes beyond it, and told and written down as such. */
@SuppressWarnings("try") // closing a stream may be interrupted
class LimitsTest {
    private static final String ENDLESS = "select sum(hash(a.i + b.i)) from range(1000000) a(i), range(1000000) b(i)";

    /** 300 bytes a row. */
    private static final String WIDE = "select repeat('x', 300) from range(%d)";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, SQLException {
        GeneratedHome.in(folder, 100);
        server = RunningServer.on(folder, new Limits(2, 2, 128, 1, 120, 200_000, 50_000_000, 1, 60));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static void isLimited(RunningServer server, String sql, String words) throws SQLException, IOException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> JdbcDriverTest.read(statement.executeQuery(sql)))
                    .hasStackTraceContaining(words);
            assertThat(SessionsTest.text(connection, "select count(*) from fct_number"))
                    .isEqualTo("100");
        }
        assertThat(new AuditLog(server.home()).outcomes(sql)).containsExactly("LIMIT");
    }

    @Test
    void time() throws Exception {
        Path home = Files.createDirectory(folder.resolve("hasty"));
        GeneratedHome.in(home, 100);
        try (RunningServer hasty = RunningServer.on(home, new Limits(1, 1, 128, 1, 2, 1000, 1_000_000, 1, 60))) {
            isLimited(hasty, ENDLESS, "ran longer than 2 seconds");
        }
    }

    @Test
    void rows() throws Exception {
        isLimited(server, "select i from range(200001) t(i)", "may send 200000 rows");
    }

    @Test
    void bytes() throws Exception {
        isLimited(server, String.format(WIDE, 190_000), "may send 50000000 bytes");
    }

    @Test
    void memory() throws Exception {
        isLimited(server, "select list(i) from range(1000000000) t(i)", "needs more memory than");
    }

    @Test
    void textsAndColumns() throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement statement = connection.prepareStatement("select length(?::varchar)");
                Statement wide = connection.createStatement()) {
            statement.setString(1, "字".repeat(300_000));
            assertThatThrownBy(statement::executeQuery)
                    .hasStackTraceContaining("together have at most 256 Ki characters");
            statement.setString(1, "字".repeat(200_000));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(200_000);
            }
            String columns = "1,".repeat(5000) + "1";
            assertThatThrownBy(() -> wide.executeQuery("select " + columns))
                    .hasStackTraceContaining("may have 5000 columns");
        }
    }

    @Test
    void patienceWithAClientThatDoesNotRead() throws Exception {
        String sql = String.format(WIDE, 160_000);
        try (PlainClient client = PlainClient.of(server)) {
            CallOption anna = client.login(RunningServer.USER, RunningServer.PASSWORD);
            try (FlightStream rows = client.flight().getStream(PlainClient.ticket(client.info(sql, anna)), anna)) {
                assertThat(rows.next()).isTrue();
                AuditLog audit = new AuditLog(folder);
                for (int look = 0; look < 200 && audit.outcomes(sql).isEmpty(); look++) {
                    Thread.sleep(100);
                }
                assertThat(audit.outcomes(sql)).containsExactly("LIMIT");
                for (int look = 0;
                        look < 100 && !server.server().busyWorkerPids().isEmpty();
                        look++) {
                    Thread.sleep(100);
                }
                assertThat(server.server().busyWorkerPids()).isEmpty();
                assertThatThrownBy(() -> PlainClient.drain(rows)).hasMessageContaining("were not read for 1 seconds");
            }
        }
    }

    @Test
    void patienceWithClientsThatBeginToSendAndDoNotGoOn() throws Exception {
        try (PlainClient client = PlainClient.of(server)) {
            CallOption anna = client.login(RunningServer.USER, RunningServer.PASSWORD);
            FlightDescriptor prepared = client.prepare("select ?::integer", anna);
            List<CompletableFuture<String>> ended = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                ended.add(CompletableFuture.supplyAsync(
                        () -> put(client, prepared, anna), work -> new Thread(work).start()));
            }
            for (CompletableFuture<String> put : ended) {
                assertThat(put.get(30, TimeUnit.SECONDS)).isNotEqualTo("accepted");
            }
            assertThat(ended.stream().map(CompletableFuture::join))
                    .filteredOn(words -> words.contains("values to 4 statements at a time"))
                    .hasSizeBetween(1, 6);
            assertThat(client.text("select count(*) from fct_number", anna)).isEqualTo("100");
        }
    }

    /** How a call ended that said for which statement it has values, and sent none. */
    private static String put(PlainClient client, FlightDescriptor prepared, CallOption as) {
        try (VectorSchemaRoot nothing = VectorSchemaRoot.create(new Schema(List.of()), client.memory())) {
            client.flight()
                    .startPut(prepared, nothing, new AsyncPutListener(), as)
                    .getResult();
            return "accepted";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void aStatementThatIsCancelledIsNotLimited() throws Exception {
        String sql = ENDLESS + " -- cancelled";
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            CompletableFuture<Void> cancel = CompletableFuture.runAsync(
                    () -> cancel(statement), CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));
            assertThatThrownBy(() -> JdbcDriverTest.read(statement.executeQuery(sql)))
                    .isInstanceOf(Exception.class);
            cancel.get(20, TimeUnit.SECONDS);
            assertThat(SessionsTest.text(connection, "select count(*) from fct_number"))
                    .isEqualTo("100");
        }
        AuditLog audit = new AuditLog(folder);
        for (int look = 0; look < 100 && audit.outcomes(sql).isEmpty(); look++) {
            Thread.sleep(100);
        }
        assertThat(audit.outcomes(sql)).containsExactly("CANCELLED");
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Half a gigabyte goes through the server to a client that takes its time, and neither process holds it. */
    @Test
    void aLargeResultIsStreamedWithoutBeingHeld() throws Exception {
        Path home = Files.createDirectory(folder.resolve("large"));
        GeneratedHome.in(home, 100);
        long bytes = 0;
        long worker = 0;
        Limits unhurried = new Limits(4, 4, 384, 1, 600, 5_000_000, 1L << 30, 60, 30);
        try (RunningServer large = RunningServer.on(home, unhurried);
                PlainClient client = PlainClient.of(large)) {
            CallOption anna = client.login(RunningServer.USER, RunningServer.PASSWORD);
            String sql = "select i, repeat('x', 1000) from range(500000) t(i)";
            try (FlightStream rows = client.flight().getStream(PlainClient.ticket(client.info(sql, anna)), anna)) {
                while (rows.next()) {
                    for (var vector : rows.getRoot().getFieldVectors()) {
                        bytes += vector.getBufferSize();
                    }
                    Thread.sleep(20);
                    worker = Math.max(worker, residentMegabytes(large));
                }
            }
            assertThat(bytes).isGreaterThan(500_000_000);
            assertThat(large.server().peakMemory())
                    .as("bytes of rows held by the server")
                    .isBetween(1L << 20, 64L << 20);
            assertThat(worker).as("megabytes of a worker").isBetween(50L, 400L);
        }
    }

    /** The largest of the workers; 0 where this system does not tell. */
    private static long residentMegabytes(RunningServer server) throws IOException {
        long most = 0;
        for (long pid : server.server().busyWorkerPids()) {
            Path status = Path.of("/proc", Long.toString(pid), "status");
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    most = Math.max(most, Long.parseLong(line.replaceAll("\\D", "")) >> 10);
                }
            }
        }
        return most;
    }
}
