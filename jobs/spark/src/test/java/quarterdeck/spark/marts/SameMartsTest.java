package quarterdeck.spark.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.batch.GroupReader;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.spark.Sessions;
import quarterdeck.spark.reading.ClusterReading;
import quarterdeck.warehouse.BuildReport;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.BuildRequest;
import quarterdeck.warehouse.Warehouse;

/** The bundled releases, read and built by one machine and by Spark, become the same marts. */
class SameMartsTest {
    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));
    private static final Installation INSTALLATION = Installation.of(ROOT);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String RUN = "same";

    /** Little data: most of the time is planning, which compiled plans and more tasks make longer. */
    private static final Map<String, String> LITTLE = Map.of(
            "spark.sql.shuffle.partitions", "1",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "false",
            "spark.log.level", "ERROR",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.lightweightPlanChangeValidation", "false");

    @TempDir
    private Path folder;

    @Test
    void sparkReadsAndBuildsTheSameAsOneMachine() throws IOException, SQLException {
        Home alone = new Home(folder.resolve("alone"));
        Home cluster = new Home(folder.resolve("cluster"));
        new SnapshotStore(alone, NOON).take(INSTALLATION.samples());
        List<List<String>> groups = new SnapshotStore(cluster, NOON)
                .take(INSTALLATION.samples()).releases().stream()
                        .map(release -> List.of(release.sha256()))
                        .toList();

        GroupReader reader = new GroupReader(alone, INSTALLATION);
        for (List<String> group : groups) {
            reader.read(group, RUN);
        }
        BuildReport built = Warehouse.build(request(alone, BuildRequest.Settings.DEFAULT));

        BuildReport filled;
        ClusterMarts.Report made;
        SparkSession session = Sessions.start("local[2]", LITTLE);
        try {
            assertThat(ClusterReading.read(session, cluster.folder(), ROOT, RUN, groups))
                    .hasSameSizeAs(groups);
            Path tables = folder.resolve("tables");
            BuildRequest request = request(cluster, BuildRequest.Settings.DEFAULT.filledFrom(tables));
            made = make(session, request, tables);
            filled = Warehouse.build(request);
        } finally {
            session.stop();
        }

        assertThat(filled.extent()).isEqualTo("whole: made elsewhere");
        assertThat(contents(cluster)).isEqualTo(contents(alone)).hasSizeGreaterThan(30);
        assertThat(failures(made.checks())).isEqualTo(failures(built.checks()));
        assertThat(rows(made.models())).isEqualTo(rows(built.models()));
    }

    private static ClusterMarts.Report make(SparkSession session, BuildRequest request, Path tables)
            throws IOException, SQLException {
        Map<String, List<String>> files = new TreeMap<>();
        request.datasets()
                .forEach((dataset, paths) -> files.put(
                        dataset,
                        paths.stream().map(path -> path.toUri().toString()).toList()));
        MartsRequest asked = new MartsRequest(
                INSTALLATION.sql(),
                INSTALLATION.vocabulary(),
                files,
                tables.toUri().toString(),
                2);
        try (ClusterMarts marts = new ClusterMarts(session, asked)) {
            return marts.build();
        }
    }

    /** Commits what the journal of a home knows, and asks for its marts. */
    private static BuildRequest request(Home home, BuildRequest.Settings settings) throws IOException {
        Lake lake = new Lake(home);
        Manifest manifest = lake.commit(lake.finishedGroups(), RUN, "test");
        return new BuildRequest(
                INSTALLATION.sql(),
                INSTALLATION.vocabulary(),
                lake.verified(manifest),
                home.marts(),
                RUN,
                "{}",
                settings);
    }

    private static Map<String, Long> failures(List<CheckRun> checks) {
        return checks.stream().collect(Collectors.toMap(CheckRun::name, CheckRun::failures, Long::sum, TreeMap::new));
    }

    /** Of tables; what a view has is the sum of nothing. */
    private static Map<String, Long> rows(List<BuildReport.ModelRun> models) {
        return models.stream()
                .filter(model -> !model.name().equals("fct_latest"))
                .collect(Collectors.toMap(
                        BuildReport.ModelRun::name, BuildReport.ModelRun::rows, Long::sum, TreeMap::new));
    }

    /** Number and hash of the sorted rows of each published table. */
    private static Map<String, String> contents(Home home) throws IOException, SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection mart = Warehouse.openCurrent(home.marts());
                Statement statement = mart.createStatement()) {
            List<String> tables = new java.util.ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from duckdb_tables() where schema_name = 'main' and not internal")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select count(*) || ' rows, '"
                        + " || coalesce(md5(string_agg(cells, chr(10) order by cells)), 'none')"
                        + " from (select cast(t as varchar) as cells from " + table + " as t)")) {
                    row.next();
                    contents.put(table, row.getString(1));
                }
            }
        }
        return contents;
    }
}
