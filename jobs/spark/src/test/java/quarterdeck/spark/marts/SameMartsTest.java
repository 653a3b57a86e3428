package quarterdeck.spark.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
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
import quarterdeck.proving.MartContent;
import quarterdeck.reading.contained.Limits;
import quarterdeck.spark.Sessions;
import quarterdeck.spark.reading.ClusterReading;
import quarterdeck.spark.reading.ReadingRequest;
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
        Map<String, String> settings = Sessions.suiting(0);
        settings.put("spark.log.level", "ERROR");
        SparkSession session = Sessions.start("local[2]", settings);
        try {
            assertThat(ClusterReading.read(session, ReadingRequest.of(cluster, ROOT, RUN, Limits.DEFAULT), groups))
                    .hasSameSizeAs(groups);
            Path tables = folder.resolve("tables");
            BuildRequest request = request(cluster, BuildRequest.Settings.DEFAULT.filledFrom(tables, 1));
            made = make(session, request, tables);
            filled = Warehouse.build(request);
            assertThat(UnpublishedChecks.failures(session, folder.resolve("unpublished")))
                    .isEqualTo(
                            Map.of("stg_all.key", 0L, "stg_all.rule", 0L, "stg_broken.key", 1L, "stg_broken.rule", 1L));
        } finally {
            session.stop();
        }

        assertThat(filled.extent()).isEqualTo("whole: made elsewhere");
        assertThat(MartContent.of(cluster.marts()))
                .isEqualTo(MartContent.of(alone.marts()))
                .hasSizeGreaterThan(30);
        Map<String, Long> failures = failures(made.checks());
        assertThat(failures).doesNotContainKeys(names(filled.checks()));
        failures.putAll(failures(filled.checks()));
        assertThat(failures).isEqualTo(failures(built.checks()));
        assertThat(rows(built.models())).containsAll(rows(made.models()));
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
        try (ClusterMarts marts = new ClusterMarts(session, asked, new Costs(session.sparkContext(), line -> {}))) {
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

    private static String[] names(List<CheckRun> checks) {
        return checks.stream().map(CheckRun::name).toArray(String[]::new);
    }

    /** Of models that are counted where they are made; what a view has is the sum of nothing. */
    private static List<String> rows(List<BuildReport.ModelRun> models) {
        return models.stream()
                .filter(model -> model.rows() >= 0 && !model.name().equals("fct_latest"))
                .map(model -> model.name() + " " + model.rows())
                .toList();
    }
}
