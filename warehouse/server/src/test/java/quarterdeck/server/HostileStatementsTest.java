package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.Figure;
import quarterdeck.proving.Results;
import quarterdeck.server.access.Secrets;
import quarterdeck.server.pool.Limits;

/** Hostile statements: why each was refused, and that nothing changes, nothing appears, and others go on reading. */
class HostileStatementsTest {
    private static final Limits PATIENT = new Limits(1, 1, 128, 1, 60, 100_000, 64L << 20, 10, 60);
    private static final Limits HASTY = new Limits(3, 3, 128, 1, 3, 100_000, 64L << 20, 10, 60);

    /** Those that DuckDB's parser takes for no statement at all, or for one nested too deeply, by their beginnings. */
    private static final List<String> NO_SQL = List.of(
            "EXPLAIN (FORMAT json) drop",
            "explain /* */ analyze drop",
            "select * into hostile",
            "show all tables from temp",
            "ｄｒｏｐ",
            "select ((((",
            "select [[[[",
            "select not not not",
            "select 1 + 1 + 1 + 1");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path forbidden;

    @SuppressWarnings("NullAway.Init")
    private Path mart;

    @SuppressWarnings("NullAway.Init")
    private AuditLog audit;

    @BeforeEach
    void publish() throws IOException, SQLException {
        mart = GeneratedHome.in(home, 1000).marts().resolve("mart-one.duckdb");
        Files.writeString(forbidden.resolve("hostile.csv"), "a,b\n1,2\n");
        audit = new AuditLog(home);
    }

    @Test
    void noHostileStatementIsAdmittedAndNothingComesOfAny() throws IOException, SQLException {
        long start = System.nanoTime();
        String before = hash(mart);
        Set<Path> files = files();
        List<String> refused = HostileStatements.refused(forbidden, mart);
        assertThat(refused).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
        Map<String, String> otherwise = new TreeMap<>();
        try (RunningServer server = RunningServer.on(home, PATIENT);
                Connection hostile = server.connect();
                Connection other = server.connect()) {
            for (String sql : refused) {
                attempt(hostile, sql);
            }
            assertThat(SessionsTest.text(other, "select count(*) from fct_number"))
                    .isEqualTo("1000");
            assertThat(server.server().workerPids())
                    .allSatisfy(pid -> assertThat(sockets(pid)).isEmpty());
        }
        for (String sql : refused) {
            String why = String.join(" ", audit.outcomes(sql));
            if (!why.equals(NO_SQL.stream().anyMatch(sql::startsWith) ? "INVALID" : "NOT_ADMITTED")) {
                otherwise.put(sql.substring(0, Math.min(sql.length(), 80)), why);
            }
        }
        assertThat(otherwise).isEmpty();
        assertThat(hash(mart)).isEqualTo(before);
        assertThat(files()).isEqualTo(files);
        Results.record(
                Figure.SERVED_HOSTILE,
                HostileStatementsTest.class,
                refused.size(),
                "statements, each another attack",
                "0 admitted, the mart unchanged, no file and no socket appeared",
                0,
                start);
    }

    @Test
    void whatIsTooLargeIsEndedByItsLimits() throws Exception {
        long start = System.nanoTime();
        Map<String, String> why = new TreeMap<>();
        try (RunningServer server = RunningServer.on(home, HASTY)) {
            HostileStatements.BOMBS.parallelStream().forEach(sql -> {
                try (Connection connection = server.connect()) {
                    attempt(connection, sql);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            try (Connection other = server.connect()) {
                assertThat(SessionsTest.text(other, "select count(*) from fct_number"))
                        .isEqualTo("1000");
            }
        }
        for (String sql : HostileStatements.BOMBS) {
            why.put(sql, String.join(" ", audit.outcomes(sql)));
        }
        assertThat(why).allSatisfy((sql, outcome) -> assertThat(outcome).isEqualTo("LIMIT"));
        Results.record(
                Figure.SERVED_BOMBS,
                HostileStatementsTest.class,
                why.size(),
                "statements without end or bound",
                "each ended by time, memory, rows or bytes, others went on",
                0,
                start);
    }

    private static void attempt(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                JdbcDriverTest.read(statement.getResultSet());
            }
        } catch (SQLException | RuntimeException e) {
            // the audit says why
        }
    }

    /** What is where a statement might leave something: its own folder, that of the marts, the home, and around. */
    private Set<Path> files() throws IOException {
        Set<Path> files = new TreeSet<>();
        for (Path folder : List.of(
                forbidden,
                home.resolve("marts"),
                Path.of(""),
                Path.of("/"),
                Path.of(System.getProperty("user.home"), ".duckdb"))) {
            files.addAll(in(folder.toAbsolutePath()));
        }
        return files;
    }

    /** Lines of the system's tables of sockets of the network that are those of a process; Java keeps one of its own. */
    private static List<String> sockets(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        List<String> sockets = new ArrayList<>();
        try {
            Set<String> own = new TreeSet<>();
            for (Path open : in(process.resolve("fd"))) {
                own.add(Files.readSymbolicLink(open).toString().replaceAll("\\D", ""));
            }
            for (String table : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6", "packet")) {
                Path lines = process.resolve("net").resolve(table);
                for (String line : Files.exists(lines) ? Files.readAllLines(lines) : List.<String>of()) {
                    if (List.of(line.strip().split("\\s+")).stream().anyMatch(own::contains)
                            && line.strip().matches("\\d.*")) {
                        sockets.add(table + " " + line);
                    }
                }
            }
            return sockets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return all.toList();
        }
    }

    private static String hash(Path file) throws IOException {
        return Secrets.sha256(java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
    }
}
