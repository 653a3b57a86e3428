package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.arrow.flight.CallOption;
import org.apache.arrow.flight.CancelFlightInfoRequest;
import org.apache.arrow.flight.CancelStatus;
import org.apache.arrow.flight.FlightInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.server.access.ServerFolder;

/** What sessions may rely on: their mart, their limits, and that others cannot take them down. */
class SessionsTest {
    private static final String ENDLESS = "select sum(hash(a.i + b.i)) from range(1000000) a(i), range(1000000) b(i)";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private GeneratedHome home;

    @SuppressWarnings("NullAway.Init")
    private RunningServer server;

    @BeforeEach
    void start() throws IOException, SQLException {
        home = GeneratedHome.in(folder, 1000);
        server = RunningServer.on(folder, RunningServer.LIMITS);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aSessionKeepsItsMartAndTheNextOneReadsTheNew() throws Exception {
        Path old = home.marts().resolve("mart-one.duckdb");
        try (Connection before = server.connect()) {
            assertThat(text(before, "select token from swap_token")).isEqualTo("one");
            Swaps swaps = Swaps.of(home, server, 3, 12);
            assertThat(swaps.failed() + swaps.stale() + swaps.changed()).isZero();
            assertThat(swaps.across()).isPositive();
            assertThat(swaps.swaps()).isEqualTo(3);
            assertThat(old).doesNotExist();
            for (long pid : server.server().workerPids()) {
                ProcessHandle.of(pid)
                        .filter(ProcessHandle::destroyForcibly)
                        .ifPresent(worker -> worker.onExit().join());
            }
            assertThat(text(before, "select any_value(token) || count(*) from swap_token, fct_number"))
                    .isEqualTo("one1000");
        }
    }

    @Test
    void aWorkerThatDiesTakesItsOwnStatementAlone() throws Exception {
        try (Connection unlucky = server.connect();
                Connection other = server.connect()) {
            CompletableFuture<String> lost = CompletableFuture.supplyAsync(() -> failure(unlucky, ENDLESS));
            ProcessHandle worker = busy();
            assertThat(yieldsToOthers(worker)).isTrue();
            worker.destroyForcibly();
            assertThat(lost.get(20, TimeUnit.SECONDS)).contains("the process that ran this statement ended");
            assertThat(text(other, "select count(*) from fct_number")).isEqualTo("1000");
            assertThat(text(unlucky, "select count(*) from fct_number")).isEqualTo("1000");
        }
    }

    @Test
    void aProgramWithATokenAndNoCookiesReadsTheNewMartAtItsNextStatement() throws Exception {
        CallOption report = PlainClient.bearer(RunningServer.TOKEN);
        try (PlainClient client = PlainClient.of(server)) {
            assertThat(client.text("select token from swap_token", report)).isEqualTo("one");
            home.publish("two", 10);
            assertThat(client.text("select token from swap_token", report)).isEqualTo("two");
        }
    }

    @Test
    void cancellingAStatementLeavesTheOthersOfItsSessionAlone() throws Exception {
        CallOption report = PlainClient.bearer(RunningServer.TOKEN);
        try (PlainClient client = PlainClient.of(server)) {
            FlightInfo endless = client.info(ENDLESS, report);
            FlightInfo other = client.info(ENDLESS + " -- of another program", report);
            CompletableFuture<String> cancelled = CompletableFuture.supplyAsync(() -> failure(client, endless, report));
            CompletableFuture<String> goesOn = CompletableFuture.supplyAsync(() -> failure(client, other, report));
            for (int look = 0; look < 100 && server.server().busyWorkerPids().size() < 2; look++) {
                Thread.sleep(50);
            }
            assertThat(client.flight()
                            .cancelFlightInfo(new CancelFlightInfoRequest(endless), report)
                            .getStatus())
                    .isEqualTo(CancelStatus.CANCELLED);
            assertThat(cancelled.get(20, TimeUnit.SECONDS)).contains("was cancelled");
            assertThat(goesOn).isNotDone();
            assertThat(client.flight()
                            .cancelFlightInfo(new CancelFlightInfoRequest(endless), report)
                            .getStatus())
                    .isEqualTo(CancelStatus.NOT_CANCELLABLE);
            client.flight().cancelFlightInfo(new CancelFlightInfoRequest(other), report);
            assertThat(goesOn.get(20, TimeUnit.SECONDS)).contains("was cancelled");
        }
    }

    private static String failure(PlainClient client, FlightInfo info, CallOption as) {
        try {
            PlainClient.drain(client.flight().getStream(PlainClient.ticket(info), as));
            return "no failure";
        } catch (Exception e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void theAuditTellsWhoAskedWhatWithoutWhatWasReadOrCompared() throws IOException, SQLException {
        try (Connection connection = server.connect()) {
            text(connection, "select region_name from dim_region where region_name = '地区15' and 77 > 1");
        }
        assertThat(audit())
                .contains("\"event\":\"connected\"", "\"from\":\"127.0.0.1\"", "\"user\":\"anna\"", "\"rows\":1,")
                .contains("select region_name from dim_region where region_name = ? and ? > ?")
                .doesNotContain("地区");
    }

    private String audit() throws IOException {
        try (Stream<Path> files = Files.list(ServerFolder.of(server.home()).resolve("audit"))) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    /** The worker that runs a statement, once one has for a while. */
    private ProcessHandle busy() throws InterruptedException {
        List<Long> before = List.of();
        for (int look = 0; look < 100; look++) {
            Thread.sleep(300);
            List<Long> now = server.server().busyWorkerPids();
            if (now.size() == 1 && now.equals(before)) {
                return ProcessHandle.of(now.get(0)).orElseThrow();
            }
            before = now;
        }
        throw new AssertionError("no worker runs the statement");
    }

    /** Whether others come to go before a worker, as far as this system can have them. */
    private static boolean yieldsToOthers(ProcessHandle worker) throws IOException, InterruptedException {
        Path group = Path.of("/proc", Long.toString(worker.pid()), "autogroup");
        for (int look = 0; look < 50 && Files.exists(group); look++) {
            if (Files.readString(group).strip().endsWith("nice 15")) {
                return true;
            }
            Thread.sleep(100);
        }
        return !Files.exists(group);
    }

    private static String failure(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            return "no failure but " + JdbcDriverTest.read(statement.executeQuery(sql)) + " rows";
        } catch (SQLException | RuntimeException e) {
            return org.assertj.core.util.Throwables.getStackTrace(e);
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
