package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
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

/** What tools ask the official driver about itself and the mart, as soon as they are connected. */
class DriverMetadataTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, SQLException {
        GeneratedHome.in(folder, 100);
        server = RunningServer.on(folder, RunningServer.LIMITS);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void describesCatalogSchemasTablesColumnsCommentsAndKeys() throws SQLException {
        try (Connection connection = server.connect()) {
            assertThat(JdbcDriverTest.column(connection.getMetaData().getCatalogs(), "TABLE_CAT"))
                    .containsExactly("quarterdeck");
            assertThat(JdbcDriverTest.column(connection.getMetaData().getSchemas(), "TABLE_SCHEM"))
                    .containsExactly("main");
            assertThat(JdbcDriverTest.column(
                            connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"}), "TABLE_NAME"))
                    .containsExactly("dim_region", "fct_number", "secret_plan", "swap_token");
            assertThat(JdbcDriverTest.column(
                            connection.getMetaData().getTables(null, null, "mart_%", null), "TABLE_TYPE"))
                    .containsExactly("VIEW");
            assertThat(columns(connection, "fct_number"))
                    .containsExactly(
                            "number_id BIGINT",
                            "region_key VARCHAR",
                            "period_start DATE",
                            "amount DECIMAL",
                            "share DOUBLE",
                            "is_latest BOOLEAN");
            assertThat(JdbcDriverTest.column(
                            connection.getMetaData().getColumns(null, "main", "dim_region", "region_name"), "REMARKS"))
                    .containsExactly("Name of the region");
            // the protocol's list of tables has no place for a comment
            assertThat(JdbcDriverTest.column(
                            connection.getMetaData().getTables(null, "main", "dim_region", null), "REMARKS"))
                    .containsExactly((String) null);
            try (Statement statement = connection.createStatement()) {
                assertThat(JdbcDriverTest.column(
                                statement.executeQuery(
                                        "select comment from duckdb_tables() where table_name = 'dim_region'"),
                                "comment"))
                        .containsExactly("Regions, generated");
            }
            assertThat(JdbcDriverTest.column(
                            connection.getMetaData().getPrimaryKeys(null, "main", "fct_number"), "COLUMN_NAME"))
                    .containsExactly("number_id");
            try (ResultSet keys = connection.getMetaData().getImportedKeys(null, "main", "fct_number")) {
                assertThat(keys.next()).isTrue();
                assertThat(keys.getString("PKTABLE_NAME") + "." + keys.getString("PKCOLUMN_NAME"))
                        .isEqualTo("dim_region.region_key");
            }
            assertThat(JdbcDriverTest.column(
                            connection.getMetaData().getExportedKeys(null, "main", "dim_region"), "FKTABLE_NAME"))
                    .containsExactly("fct_number");
            assertThat(connection.getMetaData().isReadOnly()).isTrue();
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("Quarterdeck");
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
                            JdbcDriverTest.read(rows);
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
                answers.put(
                        question.getKey(),
                        JdbcDriverTest.read(question.getValue().call()));
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
}
