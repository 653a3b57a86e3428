package quarterdeck.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.Figure;
import quarterdeck.proving.Results;
import quarterdeck.proving.Scale;

/**
 * A thousand generated lines of figures with one slip of units each, beside a thousand clean ones: which values are
 * blocked. {@code -Dquarterdeck.seed=N} draws others.
 */
class UnitSlipTest {
    private static final int LINES = 1000;
    private static final long SEED = Scale.seed(1);
    private static final long STARTED = System.nanoTime();

    @TempDir
    static Path folder;

    private static BuildReport report;

    @BeforeAll
    static void build() throws IOException, SQLException {
        report = Warehouse.build(new BuildRequest(
                CaseLake.SQL,
                CaseLake.VOCABULARY,
                lake(),
                folder.resolve("marts"),
                "slips",
                "{}",
                BuildRequest.Settings.DEFAULT));
    }

    private static Map<String, List<Path>> lake() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Sql sql = new Sql(connection);
            sql.run("set variable slips = " + LINES + "; set variable seed = "
                    + SEED + "; set variable vocabulary = "
                    + Sql.quoted(CaseLake.VOCABULARY.toString()));
            try (InputStream stream = UnitSlipTest.class.getResourceAsStream("generated_slips.sql")) {
                sql.run(new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
            }
            return Map.of(
                    "observation",
                    List.of(copy(sql, "observation", "observation")),
                    "release",
                    List.of(copy(
                            sql,
                            "(select distinct release_sha256, published_on, 'read' as outcome from observation)",
                            "release")));
        }
    }

    private static Path copy(Sql sql, String rows, String name) throws SQLException {
        Path file = folder.resolve(name + ".parquet");
        sql.run("copy (from " + rows + ") to " + Sql.quoted(file.toString()) + " (format parquet)");
        return file;
    }

    /** Slips and clean values, and how many of each are blocked. */
    private static List<String> counts(String grouped) throws SQLException, IOException {
        try (Connection connection = Warehouse.openCurrent(folder.resolve("marts"))) {
            return new Sql(connection)
                    .texts("select " + grouped + " from fct_observation join read_parquet("
                            + Sql.quoted(folder.resolve("observation.parquet").toString())
                            + ") as made using (release_sha256, place)");
        }
    }

    @Test
    void ninetyNineSlipsInAHundredAreBlockedAndFewerThanOneCleanSeriesInTwoHundred() throws SQLException, IOException {
        assertThat(counts("count(*) filter (is_slip)")).containsExactly(String.valueOf(LINES));
        int blocked = Integer.parseInt(counts("count(*) filter (is_slip and fct_observation.blocked_by = 'unit_slip')")
                .get(0));
        double falseAlarms = Double.parseDouble(counts("1.0 * count(distinct series_id) filter (not is_slip"
                        + " and fct_observation.blocked_by <> '') / count(distinct series_id)")
                .get(0));

        assertThat(1.0 * blocked / LINES).isGreaterThanOrEqualTo(0.99);
        assertThat(falseAlarms).isLessThanOrEqualTo(0.005);
        Results.record(
                Figure.UNIT_SLIPS,
                UnitSlipTest.class,
                LINES,
                "generated series with a slip each, as many clean ones",
                blocked + " blocked, " + String.format(Locale.ROOT, "%.2f", 100 * falseAlarms)
                        + " % of clean series blocked",
                SEED,
                STARTED);
    }

    @Test
    void whatIsBlockedIsNamedAndKeepsNothingElseFromBeingPublished() {
        assertThat(report.mart()).exists();
        assertThat(report.checks().stream()
                        .filter(check -> check.name().equals("unit_slips"))
                        .findFirst()
                        .orElseThrow()
                        .examples())
                .hasSize(20)
                .allMatch(example -> example.contains("place=") && example.contains("unit_slip"));
    }
}
