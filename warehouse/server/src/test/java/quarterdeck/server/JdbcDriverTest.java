package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official Flight SQL JDBC driver on a server over TLS. */
class JdbcDriverTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, SQLException {
        GeneratedHome.in(folder, 20_000);
        server = RunningServer.on(folder, RunningServer.LIMITS);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void readsNumbersTextsDatesAndTruthsAsTheyAre() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select number_id, region_name, period_start, amount, share, is_latest, null as nothing"
                                + " from fct_number join dim_region using (region_key) where number_id = 15")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isEqualTo(15);
            assertThat(row.getString(2)).isEqualTo("地区15");
            assertThat(row.getDate(3)).isEqualTo(Date.valueOf("2020-01-16"));
            assertThat(row.getString(3)).isEqualTo("2020-01-16");
            assertThat(row.getBigDecimal(4)).isEqualByComparingTo(new BigDecimal("2.1428571429"));
            assertThat(row.getDouble(5)).isEqualTo(5.0);
            assertThat(row.getBoolean(6)).isFalse();
            assertThat(row.getObject(7)).isNull();
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void bindsParameters() throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*), max(amount) from fct_number where region_key = ? and period_start >= ?"
                                + " and number_id < ?")) {
            statement.setString(1, "r7");
            statement.setDate(2, Date.valueOf("2020-01-01"));
            statement.setLong(3, 1000);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(10);
            }
            statement.setString(1, "none");
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isZero();
            }
        }
    }

    @Test
    void tellsTheColumnsOfAResult() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select amount, amount as amount from fct_number limit 1")) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(2);
            assertThat(columns.getPrecision(1)).isEqualTo(38);
            assertThat(columns.getScale(1)).isEqualTo(10);
        }
    }

    @Test
    void streamsLargeResults() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select i, 'row ' || i from range(300000) t(i)")) {
            long count = 0;
            long sum = 0;
            while (rows.next()) {
                count++;
                sum += rows.getLong(1);
            }
            assertThat(count).isEqualTo(300_000);
            assertThat(sum).isEqualTo(299_999L * 300_000 / 2);
        }
    }

    @Test
    void explainsAndTakesHarmlessSettings() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("SET application_name = 'a tool'"))
                    .isZero();
            statement.execute("begin transaction");
            try (ResultSet plan = statement.executeQuery("explain select * from fct_number")) {
                assertThat(plan.next()).isTrue();
                assertThat(plan.getString(2)).contains("fct_number");
            }
            statement.execute("commit");
            assertThatThrownBy(() -> statement.execute("SET memory_limit = '100GB'"))
                    .hasStackTraceContaining("cannot be changed here");
        }
    }

    @Test
    void saysWhatIsWrongInWords() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select nothing from fct_number"))
                    .hasStackTraceContaining("nothing");
            assertThatThrownBy(() -> read(statement.executeQuery("select region_key::integer from fct_number")))
                    .hasStackTraceContaining("Could not convert string");
            assertThatThrownBy(() -> statement.executeQuery("delete from fct_number"))
                    .hasStackTraceContaining("read-only");
            assertThatThrownBy(() -> statement.executeQuery("select 1; select 2"))
                    .hasStackTraceContaining("one statement at a time");
        }
    }

    @Test
    void letsNobodyInWithoutNameAndPassword() {
        assertThatThrownBy(() -> server.connect(RunningServer.USER, "wrong")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> server.connect("nobody", RunningServer.PASSWORD))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> server.connectWithToken("guess")).isInstanceOf(SQLException.class);
    }

    @Test
    void letsProgramsInWithAToken() throws SQLException {
        try (Connection connection = server.connectWithToken(RunningServer.TOKEN);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from dim_region")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(100);
        }
    }

    @Test
    void aRoleReadsWhatItIsGrantedAndSeesNothingElse() throws SQLException {
        try (Connection connection = server.connect(RunningServer.LESSER, RunningServer.PASSWORD);
                Statement statement = connection.createStatement()) {
            assertThat(column(connection.getMetaData().getTables(null, null, "%", null), "TABLE_NAME"))
                    .containsExactly("dim_region", "mart_total");
            read(statement.executeQuery("select * from mart_total"));
            for (String refused : List.of(
                    "from secret_plan",
                    "from main.secret_plan",
                    "from quarterdeck.main.secret_plan",
                    "from quarterdeck.secret_plan",
                    "select (select plan from secret_plan)",
                    "from secret_plan, (with secret_plan as (select 1) from secret_plan)",
                    "describe secret_plan",
                    "summarize secret_plan",
                    "from numbers_of('r1')",
                    "from information_schema.tables",
                    "from duckdb_tables()",
                    "show tables")) {
                assertThatThrownBy(() -> statement.executeQuery(refused))
                        .as(refused)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    static List<String> column(ResultSet rows, String name) throws SQLException {
        List<String> values = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                values.add(rows.getString(name));
            }
        }
        return values;
    }

    static int read(ResultSet rows) throws SQLException {
        int count = 0;
        try (rows) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }
}
