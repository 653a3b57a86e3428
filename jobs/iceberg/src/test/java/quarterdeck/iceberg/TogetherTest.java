package quarterdeck.iceberg;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.iceberg.catalog.DurableFileIO;
import quarterdeck.iceberg.catalog.LakeCatalog;
import quarterdeck.nightly.lake.Dataset;
import quarterdeck.nightly.lake.Datasets;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.registration.CatalogAddress;
import quarterdeck.nightly.registration.RegistrationEvent;
import quarterdeck.nightly.registration.RegistrationEvent.Registered;

/** Several registrations at once: each commit becomes one snapshot, and none is lost. */
class TogetherTest {

    private static final int AT_ONCE = 3;

    @TempDir
    private static Path folder;

    private static SampleLake samples;

    @BeforeAll
    static void aNight() throws IOException {
        samples = new SampleLake(Files.createDirectories(folder.toRealPath().resolve("home")));
        samples.night(2);
    }

    @Test
    void inAFile() throws Exception {
        registerTogether(samples.inFile());
    }

    @Test
    void inAServer() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                .start()) {
            registerTogether(new CatalogAddress(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                    "postgres",
                    "quarterdeck",
                    "quarterdeck"));
        }
    }

    /** The first time they all make the tables; then the lake goes on between rounds, and in the middle of them. */
    private static void registerTogether(CatalogAddress address) throws Exception {
        int before = samples.lake().commits().size();
        assertOneSnapshotEach(address, round(address, () -> null), before);
        samples.night(1);
        List<Registered> registered = round(address, samples::compaction);
        samples.register(address).forEach(event -> {
            if (event instanceof Registered one) {
                registered.add(one);
            }
        });
        assertOneSnapshotEach(address, registered, 2);
    }

    private static List<Registered> round(CatalogAddress address, Callable<Manifest> meanwhile) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CyclicBarrier start = new CyclicBarrier(AT_ONCE + 1);
        List<Registered> registered = new ArrayList<>();
        try {
            List<Future<List<RegistrationEvent>>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    return samples.register(address);
                }));
            }
            start.await();
            meanwhile.call();
            for (Future<List<RegistrationEvent>> one : all) {
                for (RegistrationEvent event : one.get()) {
                    if (event instanceof Registered table) {
                        registered.add(table);
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
        return registered;
    }

    private static void assertOneSnapshotEach(CatalogAddress address, List<Registered> registered, int fresh)
            throws Exception {
        List<Manifest> commits = samples.lake().commits();
        Manifest last = commits.get(commits.size() - 1);
        try (LakeCatalog catalog = samples.open(address)) {
            for (Dataset<?> dataset : Datasets.ALL) {
                Table table = catalog.tables().loadTable(catalog.table(dataset.name()));
                assertThat(StreamSupport.stream(table.snapshots().spliterator(), false)
                                .map(Snapshot::summary)
                                .map(summary -> summary.get("quarterdeck.manifest")))
                        .as(dataset.name())
                        .containsExactlyElementsOf(
                                commits.stream().map(Manifest::id).toList());
                List<String> files = locations(table);
                Set<String> committed = new HashSet<>();
                last.filesOf(dataset.name())
                        .forEach(file -> committed.add(
                                DurableFileIO.location(samples.home().lake().resolve(file.path()))));
                assertThat(files).as(dataset.name()).containsExactlyInAnyOrderElementsOf(committed);
            }
            for (Manifest commit : commits) {
                assertThat(TableRows.at(catalog, commit.id())).isEqualTo(TableRows.of(commit, samples.home()));
            }
        }
        // nobody claims what another one did
        assertThat(registered.stream()
                        .filter(table -> table.table().equals("observation"))
                        .mapToInt(Registered::snapshots)
                        .sum())
                .isEqualTo(fresh);
    }

    private static List<String> locations(Table table) throws IOException {
        List<String> locations = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
            for (FileScanTask task : tasks) {
                DataFile file = task.file();
                locations.add(file.location());
            }
        }
        return locations;
    }
}
