package quarterdeck.warehouse.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.adbc.core.AdbcConnection;
import org.apache.arrow.adbc.core.AdbcDatabase;
import org.apache.arrow.adbc.core.AdbcDriver;
import org.apache.arrow.adbc.core.AdbcException;
import org.apache.arrow.adbc.core.AdbcStatement;
import org.apache.arrow.adbc.driver.flightsql.FlightSqlConnectionProperties;
import org.apache.arrow.adbc.driver.flightsql.FlightSqlDriver;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import quarterdeck.server.access.AccessFile;
import quarterdeck.server.access.Certificate;
import quarterdeck.server.access.PasswordHash;
import quarterdeck.server.access.Secrets;
import quarterdeck.server.access.ServerFolder;
import quarterdeck.server.flight.MartServer;
import quarterdeck.server.pool.Limits;

/** The published mart over the server as ADBC's own Flight SQL driver for Java reads it; that of Python, R and Go is another. */
@SuppressWarnings("try") // its resources close with any exception
class AdbcTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String TOKEN = Secrets.token();

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static MartServer server;

    @SuppressWarnings("NullAway.Init")
    private static Certificate certificate;

    static {
        // a dependency of SchemaSpy makes everything speak, unless the packaged server's silent one stands before it
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger logback) {
            logback.setLevel(Level.OFF);
        }
    }

    private static final BufferAllocator MEMORY = new RootAllocator();

    @BeforeAll
    static void serve() throws Exception {
        PublishedMart.in(folder);
        Path access = ServerFolder.of(folder);
        new AccessFile(access)
                .write(new AccessFile.Content(
                        Map.of("anna", new AccessFile.User(PasswordHash.of(PASSWORD), AccessFile.READER)),
                        Map.of("report", new AccessFile.Token("anna", Secrets.sha256(TOKEN), "2999-12-31")),
                        Map.of()));
        certificate = Certificate.generated(access, List.of());
        server = MartServer.start(new MartServer.Settings(folder, "127.0.0.1", 0, certificate, Limits.DEFAULT, 60));
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    /** What is done with a connection. */
    @FunctionalInterface
    private interface Work {
        void with(AdbcConnection connection) throws Exception;
    }

    private static void connected(Map<String, Object> options, Work work) throws Exception {
        AdbcDriver.PARAM_URI.set(options, "grpc+tls://localhost:" + server.port());
        FlightSqlConnectionProperties.TLS_ROOT_CERTS.set(options, Files.newInputStream(certificate.certificate()));
        try (AdbcDatabase database = new FlightSqlDriver(MEMORY).open(options);
                AdbcConnection connection = database.connect()) {
            work.with(connection);
        }
    }

    private static Map<String, Object> withPassword(String password) {
        Map<String, Object> options = new HashMap<>();
        AdbcDriver.PARAM_USERNAME.set(options, "anna");
        AdbcDriver.PARAM_PASSWORD.set(options, password);
        return options;
    }

    @Test
    void metadataTellsCatalogSchemasAndTables() throws Exception {
        connected(withPassword(PASSWORD), connection -> {
            String objects = rows(connection.getObjects(
                            AdbcConnection.GetObjectsDepth.TABLES, null, "main", "dim_%", new String[] {"TABLE"}, null))
                    .toString();
            assertThat(objects)
                    .contains("quarterdeck", "main", "dim_region", "dim_indicator")
                    .doesNotContain("fct_observation");
        });
    }

    /** Its Java driver runs prepared statements without credentials, so that the session must be told by a cookie. */
    @Test
    void aQueryGivesTypedRowsAndParametersAreBound() throws Exception {
        Map<String, Object> options = withPassword(PASSWORD);
        FlightSqlConnectionProperties.WITH_COOKIE_MIDDLEWARE.set(options, true);
        connected(options, connection -> {
            assertThat(query(
                            connection,
                            "select region_name, name_en, valid_from from dim_region where region_code = '330782'"
                                    + " and is_current"))
                    .containsExactly(List.of("义乌市", "Yiwu Shi", "1990-12-31"));
            try (AdbcStatement statement = connection.createStatement();
                    VectorSchemaRoot row = VectorSchemaRoot.create(
                            new Schema(List.of(
                                    Field.nullable("1", ArrowType.Utf8.INSTANCE),
                                    Field.nullable("2", new ArrowType.Int(32, true)))),
                            MEMORY)) {
                statement.setSqlQuery("select region_name, $2::integer + 1 as next from dim_region"
                        + " where region_code = $1 and is_current");
                statement.prepare();
                assertThat(statement.getParameterSchema().getFields()).hasSize(2);
                bind(row, "330782", 41);
                statement.bind(row);
                try (AdbcStatement.QueryResult result = statement.executeQuery()) {
                    assertThat(rows(result.getReader())).containsExactly(List.of("义乌市", "42"));
                }
            }
        });
    }

    private static void bind(VectorSchemaRoot row, String code, int number) {
        row.allocateNew();
        ((VarCharVector) row.getVector(0)).setSafe(0, code.getBytes(StandardCharsets.UTF_8));
        ((IntVector) row.getVector(1)).setSafe(0, number);
        row.setRowCount(1);
    }

    @Test
    void aTokenIsAsGoodAsAPassword() throws Exception {
        Map<String, Object> options = new HashMap<>();
        options.put(FlightSqlConnectionProperties.RPC_CALL_HEADER_PREFIX + "authorization", "Bearer " + TOKEN);
        FlightSqlConnectionProperties.WITH_COOKIE_MIDDLEWARE.set(options, true);
        connected(
                options,
                connection -> assertThat(query(connection, "select count(*) > 100 from dim_region"))
                        .containsExactly(List.of("true")));
    }

    @Test
    void whatChangesAnythingIsRefusedInWordsAndAWrongPasswordToo() throws Exception {
        connected(withPassword(PASSWORD), connection -> {
            for (String refused : List.of(
                    "create table t (i integer)",
                    "delete from dim_region",
                    "copy dim_region to '" + folder.resolve("out.csv") + "'",
                    "select 1; select 2")) {
                assertThatThrownBy(() -> query(connection, refused))
                        .as(refused)
                        .isInstanceOf(AdbcException.class)
                        .hasMessageMatching("(?s).*(read-only|one statement).*");
            }
            assertThat(folder.resolve("out.csv")).doesNotExist();
        });
        assertThatThrownBy(() -> connected(withPassword("wrong"), connection -> {}))
                .hasStackTraceContaining("wrong password");
    }

    private static List<List<String>> query(AdbcConnection connection, String sql) throws Exception {
        try (AdbcStatement statement = connection.createStatement()) {
            statement.setSqlQuery(sql);
            try (AdbcStatement.QueryResult result = statement.executeQuery()) {
                return rows(result.getReader());
            }
        }
    }

    private static List<List<String>> rows(ArrowReader batches) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (batches) {
            VectorSchemaRoot root = batches.getVectorSchemaRoot();
            while (batches.loadNextBatch()) {
                for (int row = 0; row < root.getRowCount(); row++) {
                    List<String> values = new ArrayList<>();
                    for (var vector : root.getFieldVectors()) {
                        @Nullable Object value = vector.getObject(row);
                        values.add(
                                vector instanceof org.apache.arrow.vector.DateDayVector days && value != null
                                        ? java.time.LocalDate.ofEpochDay(days.get(row))
                                                .toString()
                                        : String.valueOf(value));
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }
}
