package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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
    void describesCatalogSchemasTablesColumnsCommentsAndKeys() throws SQLException {
        try (Connection connection = server.connect()) {
            assertThat(column(connection.getMetaData().getCatalogs(), "TABLE_CAT"))
                    .containsExactly("quarterdeck");
            assertThat(column(connection.getMetaData().getSchemas(), "TABLE_SCHEM"))
                    .containsExactly("main");
            assertThat(column(
                            connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"}), "TABLE_NAME"))
                    .containsExactly("dim_region", "fct_number", "secret_plan", "swap_token");
            assertThat(column(connection.getMetaData().getTables(null, null, "mart_%", null), "TABLE_TYPE"))
                    .containsExactly("VIEW");
            assertThat(columns(connection, "fct_number"))
                    .containsExactly(
                            "number_id BIGINT",
                            "region_key VARCHAR",
                            "period_start DATE",
                            "amount DECIMAL",
                            "share DOUBLE",
                            "is_latest BOOLEAN");
            assertThat(column(
                            connection.getMetaData().getColumns(null, "main", "dim_region", "region_name"), "REMARKS"))
                    .containsExactly("Name of the region");
            // the protocol's list of tables has no place for a comment
            assertThat(column(connection.getMetaData().getTables(null, "main", "dim_region", null), "REMARKS"))
                    .containsExactly((String) null);
            try (Statement statement = connection.createStatement()) {
                assertThat(column(
                                statement.executeQuery(
                                        "select comment from duckdb_tables() where table_name = 'dim_region'"),
                                "comment"))
                        .containsExactly("Regions, generated");
            }
            assertThat(column(connection.getMetaData().getPrimaryKeys(null, "main", "fct_number"), "COLUMN_NAME"))
                    .containsExactly("number_id");
            try (ResultSet keys = connection.getMetaData().getImportedKeys(null, "main", "fct_number")) {
                assertThat(keys.next()).isTrue();
                assertThat(keys.getString("PKTABLE_NAME") + "." + keys.getString("PKCOLUMN_NAME"))
                        .isEqualTo("dim_region.region_key");
            }
            assertThat(column(connection.getMetaData().getExportedKeys(null, "main", "dim_region"), "FKTABLE_NAME"))
                    .containsExactly("fct_number");
            assertThat(connection.getMetaData().isReadOnly()).isTrue();
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("Quarterdeck");
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

    /** Tools ask for these as soon as they are connected; where the server had nothing to say the driver failed. */
    @Test
    void everythingThatADriverIsAskedForOnItsOwnHasAnAnswer() throws Exception {
        List<String> unanswered = new ArrayList<>();
        try (Connection connection = server.connect()) {
            DatabaseMetaData metadata = connection.getMetaData();
            for (Method question : DatabaseMetaData.class.getMethods()) {
                if (question.getParameterCount() == 0) {
                    try {
                        Object answer = question.invoke(metadata);
                        if (answer instanceof ResultSet rows) {
                            read(rows);
                        }
                    } catch (InvocationTargetException e) {
                        unanswered.add(question.getName() + ": " + e.getCause());
                    }
                }
            }
            assertThat(metadata.getDefaultTransactionIsolation()).isEqualTo(Connection.TRANSACTION_NONE);
            assertThat(metadata.supportsTransactionIsolationLevel(Connection.TRANSACTION_SERIALIZABLE))
                    .isFalse();
            assertThat(metadata.supportsResultSetType(ResultSet.TYPE_FORWARD_ONLY))
                    .isTrue();
        }
        assertThat(unanswered).isEmpty();
    }

    /**
     * What tools ask about one table or function. Columns and keys come from the server; of the rest the protocol knows
     * nothing, and the driver answers that there is none, also of the functions that there are.
     */
    @Test
    void everythingThatADriverIsAskedForByNameHasAnAnswer() throws Exception {
        try (Connection connection = server.connect()) {
            DatabaseMetaData of = connection.getMetaData();
            Map<String, Callable<ResultSet>> questions = new TreeMap<>();
            questions.put("bestRowIdentifier", () -> of.getBestRowIdentifier(null, "main", "fct_number", 0, true));
            questions.put("columnPrivileges", () -> of.getColumnPrivileges(null, "main", "fct_number", "%"));
            questions.put("columns", () -> of.getColumns(null, "main", "fct_number", "%"));
            questions.put(
                    "crossReference",
                    () -> of.getCrossReference(null, "main", "dim_region", null, "main", "fct_number"));
            questions.put("exportedKeys", () -> of.getExportedKeys(null, "main", "dim_region"));
            questions.put("functionColumns", () -> of.getFunctionColumns(null, "main", "%", "%"));
            questions.put("functions", () -> of.getFunctions(null, "main", "%"));
            questions.put("importedKeys", () -> of.getImportedKeys(null, "main", "fct_number"));
            questions.put("indexInfo", () -> of.getIndexInfo(null, "main", "fct_number", false, true));
            questions.put("primaryKeys", () -> of.getPrimaryKeys(null, "main", "fct_number"));
            questions.put("procedureColumns", () -> of.getProcedureColumns(null, "main", "%", "%"));
            questions.put("procedures", () -> of.getProcedures(null, "main", "%"));
            questions.put("pseudoColumns", () -> of.getPseudoColumns(null, "main", "fct_number", "%"));
            questions.put("superTables", () -> of.getSuperTables(null, "main", "%"));
            questions.put("superTypes", () -> of.getSuperTypes(null, "main", "%"));
            questions.put("tablePrivileges", () -> of.getTablePrivileges(null, "main", "fct_number"));
            questions.put("udts", () -> of.getUDTs(null, "main", "%", null));
            questions.put("versionColumns", () -> of.getVersionColumns(null, "main", "fct_number"));
            Map<String, Integer> answers = new TreeMap<>();
            for (Map.Entry<String, Callable<ResultSet>> question : questions.entrySet()) {
                answers.put(question.getKey(), read(question.getValue().call()));
            }
            Map<String, Integer> wanted = new TreeMap<>();
            questions.keySet().forEach(question -> wanted.put(question, 0));
            wanted.putAll(
                    Map.of("columns", 6, "primaryKeys", 1, "importedKeys", 1, "exportedKeys", 1, "crossReference", 1));
            assertThat(answers).isEqualTo(wanted);
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, "main", table, "%")) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME") + " " + rows.getString("TYPE_NAME"));
            }
        }
        return columns;
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
