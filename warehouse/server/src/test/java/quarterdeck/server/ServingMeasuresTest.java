package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.Figure;
import quarterdeck.proving.NightOnly;
import quarterdeck.proving.Results;
import quarterdeck.server.pool.Limits;

/** What the server promises in figures; only where all of reliability is measured, as it takes minutes. */
@NightOnly
class ServingMeasuresTest {
    private static final int SESSIONS = 64;
    private static final int ABUSIVE = 3;
    private static final int ROUNDS = 30;
    private static final String WIDE = "select * from fct_number";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void twoHundredThousandRowsTakeAtMostTwiceAsLongAsEmbedded() throws Exception {
        long start = System.nanoTime();
        GeneratedHome home = GeneratedHome.in(folder, 200_000);
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        List<Double> embedded = new ArrayList<>();
        List<Double> remote = new ArrayList<>();
        try (RunningServer server = RunningServer.on(folder, Limits.DEFAULT);
                Connection far = server.connect();
                Connection near = DriverManager.getConnection(
                        "jdbc:duckdb:" + home.marts().resolve("mart-one.duckdb"), readOnly)) {
            for (int round = 0; round < 9; round++) {
                embedded.add(seconds(near));
                remote.add(seconds(far));
            }
        }
        double ratio = middle(remote) / middle(embedded);
        Results.record(
                Figure.SERVED_ROWS,
                ServingMeasuresTest.class,
                embedded.size(),
                "times 200 000 rows of 6 columns, each value read",
                String.format(
                        Locale.ROOT,
                        "%.2f s against %.2f s embedded in the middle: %.2f×",
                        middle(remote),
                        middle(embedded),
                        ratio),
                0,
                start);
        assertThat(ratio).isLessThanOrEqualTo(2);
    }

    private static double seconds(Connection connection) throws SQLException {
        long start = System.nanoTime();
        int rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WIDE)) {
            while (row.next()) {
                for (int column = 1; column <= 6; column++) {
                    row.getObject(column);
                }
                rows++;
            }
        }
        assertThat(rows).isEqualTo(200_000);
        return (System.nanoTime() - start) / 1e9;
    }

    @Test
    void fewAbusiveSessionsDoNotSlowDownTheOthers() throws Exception {
        long start = System.nanoTime();
        GeneratedHome.in(folder, 20_000);
        try (RunningServer server = RunningServer.on(folder, Limits.DEFAULT)) {
            List<Connection> connections = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                connections.add(server.connect());
            }
            List<Connection> abusive = connections.subList(0, ABUSIVE);
            List<Connection> others = connections.subList(ABUSIVE, SESSIONS);
            percentile(others, 2);
            double alone = percentile(others, ROUNDS);
            AtomicBoolean stop = new AtomicBoolean();
            ExecutorService attackers = Executors.newFixedThreadPool(ABUSIVE);
            abusive.forEach(connection -> attackers.execute(() -> abuse(connection, stop)));
            Thread.sleep(3000);
            double attacked = percentile(others, ROUNDS);
            stop.set(true);
            attackers.shutdownNow();
            Results.record(
                    Figure.SERVED_FAIRLY,
                    ServingMeasuresTest.class,
                    SESSIONS,
                    "sessions, " + ABUSIVE + " of them abusive without a pause, the others asking without one",
                    String.format(
                            Locale.ROOT,
                            "p95 of the others %.0f ms without abuse, %.0f ms beside it: %.2f×",
                            alone,
                            attacked,
                            attacked / alone),
                    0,
                    start);
            assertThat(attacked).isLessThanOrEqualTo(2 * alone);
        }
    }

    private static void abuse(Connection connection, AtomicBoolean stop) {
        for (int i = 0; !stop.get(); i++) {
            try (Statement statement = connection.createStatement()) {
                JdbcDriverTest.read(
                        statement.executeQuery(HostileStatements.BOMBS.get(i % HostileStatements.BOMBS.size())));
            } catch (SQLException | RuntimeException e) {
                // as it should be
            }
        }
    }

    /** Milliseconds within which 95 of 100 short statements are answered, all sessions asking at once. */
    private static double percentile(List<Connection> connections, int rounds) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(connections.size());
        try {
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (Connection connection : connections) {
                work.add(() -> times(connection, rounds));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> times : clients.invokeAll(work)) {
                all.addAll(times.get());
            }
            all.sort(null);
            return all.get((int) (all.size() * 0.95)) / 1e6;
        } finally {
            clients.shutdownNow();
        }
    }

    private static List<Long> times(Connection connection, int rounds) throws SQLException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            SessionsTest.text(connection, "select sum(amount) from fct_number where region_key = 'r" + i + "'");
            times.add(System.nanoTime() - start);
        }
        return times;
    }

    @Test
    void aThousandConnectionsOverAHundredSwapsAllReadAMartThatWasInForce() throws Exception {
        long start = System.nanoTime();
        GeneratedHome home = GeneratedHome.in(folder, 1000);
        Swaps swaps;
        try (RunningServer server = RunningServer.on(folder, Limits.DEFAULT)) {
            swaps = Swaps.of(home, server, 100, 1000);
        }
        List<Long> first = swaps.firstMillis();
        long withinASecond = first.stream().filter(millis -> millis <= 1000).count();
        Results.record(
                Figure.SERVED_SWAPS,
                ServingMeasuresTest.class,
                swaps.connections(),
                "connections without a pause over " + swaps.swaps() + " swaps, " + swaps.across()
                        + " of them made while a mart was published, old marts deleted under open sessions",
                String.format(
                        Locale.ROOT,
                        "%d failed, %d read an older mart, %d changed theirs; the first answer out of a new mart came"
                                + " %d ms after it in the middle, %d ms at most, %d of %d within a second",
                        swaps.failed(),
                        swaps.stale(),
                        swaps.changed(),
                        first.get(first.size() / 2),
                        first.get(first.size() - 1),
                        withinASecond,
                        first.size()),
                0,
                start);
        assertThat(swaps.failed() + swaps.stale() + swaps.changed()).isZero();
        assertThat(swaps.across()).isGreaterThan(swaps.swaps() / 2);
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
