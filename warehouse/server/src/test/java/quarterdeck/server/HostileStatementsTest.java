package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.server.access.Secrets;
import quarterdeck.server.pool.Limits;

/** Hostile statements on one worker: none is admitted, nothing changes, nothing appears, and others go on reading. */
class HostileStatementsTest {
    private static final Limits ONE = new Limits(1, 1, 128, 1, 3, 100_000, 64L << 20, 3, 20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path forbidden;

    @Test
    void noHostileStatementIsAdmittedAndNothingComesOfAny() throws IOException, SQLException {
        GeneratedHome generated = GeneratedHome.in(home, 1000);
        Path mart = generated.marts().resolve("mart-one.duckdb");
        Files.writeString(forbidden.resolve("hostile.csv"), "a,b\n1,2\n");
        String before = hash(mart);
        List<String> refused = HostileStatements.refused(forbidden, mart);
        assertThat(refused).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
        List<String> admitted = new ArrayList<>();
        try (RunningServer server = RunningServer.on(home, ONE);
                Connection hostile = server.connect();
                Connection other = server.connect()) {
            for (String sql : refused) {
                if (isAdmitted(hostile, sql)) {
                    admitted.add(sql.substring(0, Math.min(sql.length(), 200)));
                }
            }
            assertThat(count(other)).isEqualTo(1000);
        }
        assertThat(admitted).isEmpty();
        assertThat(hash(mart)).isEqualTo(before);
        try (Stream<Path> files = Files.list(forbidden)) {
            assertThat(files).containsExactly(forbidden.resolve("hostile.csv"));
        }
    }

    private static boolean isAdmitted(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                JdbcDriverTest.read(statement.getResultSet());
            }
            return true;
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from fct_number")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String hash(Path file) throws IOException {
        return Secrets.sha256(java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
    }
}
