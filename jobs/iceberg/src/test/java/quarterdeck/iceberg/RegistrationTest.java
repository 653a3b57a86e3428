package quarterdeck.iceberg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.iceberg.catalog.LakeCatalog;
import quarterdeck.nightly.lake.Dataset;
import quarterdeck.nightly.lake.Datasets;
import quarterdeck.nightly.lake.LakeFile;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.lake.Upkeep;
import quarterdeck.nightly.registration.RegistrationEvent;
import quarterdeck.nightly.registration.RegistrationEvent.Checked;
import quarterdeck.nightly.registration.RegistrationEvent.Registered;
import quarterdeck.warehouse.publish.Retention;

/** The bundled releases over several nights, and what another engine sees of them: one story, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegistrationTest {

    @TempDir
    private static Path folder;

    private static SampleLake samples;
    private static LakeCatalog catalog;
    private static final List<Manifest> COMMITS = new ArrayList<>();

    @BeforeAll
    static void twoNights() throws IOException {
        samples = new SampleLake(Files.createDirectories(folder.toRealPath().resolve("家 #1 %41")));
        COMMITS.add(samples.night(9));
        COMMITS.add(samples.night(9));
        catalog = samples.open(samples.inFile());
    }

    @AfterAll
    static void close() {
        catalog.close();
    }

    @Test
    @Order(1)
    void everyCommitThatIsKeptBecomesASnapshotOfEveryTable() throws IOException, SQLException {
        Map<String, Registered> registered = register();

        assertThat(registered.keySet()).hasSize(7);
        assertThat(registered.values()).allMatch(table -> table.snapshots() == 2 && table.expired() == 0);
        assertThat(registered.get("observation").files())
                .isEqualTo(COMMITS.get(1).filesOf("observation").size());
        assertThat(registered.get("observation").rows())
                .isEqualTo(rows(COMMITS.get(1), "observation"))
                .isGreaterThan(100);
        assertSameRows();
        assertThat(TableRows.at(catalog, COMMITS.get(0).id()))
                .isNotEqualTo(TableRows.at(catalog, COMMITS.get(1).id()));
    }

    @Test
    @Order(2)
    void againThereIsNothingNew() throws IOException {
        List<RegistrationEvent> events = samples.register(samples.inFile());

        assertThat(events).noneMatch(event -> event instanceof Checked);
        assertThat(registered(events).values())
                .allMatch(table -> table.snapshots() == 0 && table.added() == 0 && table.dropped() == 0);
        assertThat(table("observation").snapshots()).hasSize(2);
    }

    @Test
    @Order(3)
    void columnsAreThoseOfTheFiles() throws SQLException {
        for (Dataset<?> dataset : Datasets.ALL) {
            for (LakeFile file : COMMITS.get(1).filesOf(dataset.name())) {
                Path path = samples.home().lake().resolve(file.path());
                assertThat(TableRows.parquetColumns(path))
                        .isEqualTo(table(dataset.name()).schema().columns().stream()
                                .map(column -> column.fieldId() + " " + column.name())
                                .toList());
            }
        }
        Map<String, String> types = table("observation").schema().columns().stream()
                .collect(Collectors.toMap(
                        Types.NestedField::name, column -> column.type().toString()));
        assertThat(types)
                .containsEntry("value", "decimal(38, 10)")
                .containsEntry("period_end", "date")
                .containsEntry("ordinal", "int")
                .containsEntry("region_code", "string");
        assertThat(table("release").schema().findType("fetched_at")).hasToString("timestamp");
        assertThat(table("release").schema().findType("size_bytes")).hasToString("long");
        assertThat(table("observation").spec().isUnpartitioned()).isTrue();
    }

    @Test
    @Order(4)
    void whatFootersSayOfColumnsIsInTheTable() throws IOException, SQLException {
        Table table = table("observation");
        for (DataFile file : files(table, Expressions.alwaysTrue())) {
            Path path = Path.of(file.location().replaceFirst("^file://", ""));
            assertThat(file.recordCount()).isEqualTo(TableRows.ask("select count(*)", path));
            assertThat(file.fileSizeInBytes()).isEqualTo(Files.size(path));
            for (String column : List.of("period_end", "value", "region_code", "ordinal")) {
                Types.NestedField field = table.schema().findField(column);
                assertThat(file.nullValueCounts().get(field.fieldId()))
                        .as(column)
                        .isEqualTo(TableRows.ask("select count(*) - count(" + column + ")", path));
                assertThat(bound(field, file.lowerBounds()))
                        .as(column)
                        .isEqualTo(TableRows.ask("select min(" + column + ")", path));
                assertThat(bound(field, file.upperBounds()))
                        .as(column)
                        .isEqualTo(TableRows.ask("select max(" + column + ")", path));
            }
        }
    }

    @Test
    @Order(5)
    void aQueryReadsOnlyFilesThatMayHoldItsRows() throws IOException, SQLException {
        Table table = table("observation");
        List<DataFile> all = files(table, Expressions.alwaysTrue());
        List<DataFile> early = files(table, Expressions.lessThan("period_end", "2023-07-01"));

        Set<String> holding = new HashSet<>();
        for (DataFile file : all) {
            Path path = Path.of(file.location().replaceFirst("^file://", ""));
            if ((Long) TableRows.ask("select count(*) filter (period_end < date '2023-07-01')", path) > 0) {
                holding.add(file.location());
            }
        }
        assertThat(early.stream().map(DataFile::location)).containsAll(holding);
        assertThat(early.size()).isBetween(1, all.size() - 1);
        assertThat(files(table, Expressions.equal("region_code", "no such code")))
                .isEmpty();
    }

    @Test
    @Order(6)
    void anotherNightBringsItsFilesAlone() throws IOException, SQLException {
        COMMITS.add(samples.night(3));

        List<RegistrationEvent> events = samples.register(samples.inFile());

        Set<String> fresh = paths(COMMITS.get(2));
        fresh.removeAll(paths(COMMITS.get(1)));
        assertThat(events.stream().filter(event -> event instanceof Checked)).hasSameSizeAs(fresh);
        assertThat(registered(events).values().stream()
                        .mapToInt(Registered::added)
                        .sum())
                .isEqualTo(fresh.size());
        assertThat(table("observation").currentSnapshot().operation()).isEqualTo("append");
        assertThat(table("observation").currentSnapshot().summary())
                .containsEntry("quarterdeck.run", COMMITS.get(2).runId())
                .containsEntry("quarterdeck.manifest", COMMITS.get(2).id());
        assertSameRows();
    }

    @Test
    @Order(7)
    void compactionDropsTheFilesThatItReplaces() throws IOException, SQLException {
        COMMITS.add(samples.compaction());

        Registered observations = register().get("observation");

        assertThat(observations.dropped())
                .isEqualTo(COMMITS.get(2).filesOf("observation").size());
        assertThat(observations.added()).isEqualTo(1);
        assertThat(observations.files()).isEqualTo(1);
        assertThat(table("observation").currentSnapshot().operation()).isEqualTo("overwrite");
        assertSameRows();
        assertThat(TableRows.at(catalog, COMMITS.get(3).id()))
                .isEqualTo(TableRows.at(catalog, COMMITS.get(2).id()));
    }

    @Test
    @Order(8)
    void snapshotsOfCommitsThatRetentionDroppedGoWithTheirMetadataAndNothingElse() throws IOException, SQLException {
        Path manifests = samples.home().lake().resolve("manifest");
        for (Manifest commit : COMMITS.subList(0, 2)) {
            Files.setLastModifiedTime(
                    manifests.resolve(commit.fileName()), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }
        new Upkeep(samples.home()).removeOrphans(new Retention(1, 0));
        List<Manifest> gone = COMMITS.stream()
                .filter(commit -> !Files.exists(manifests.resolve(commit.fileName())))
                .toList();
        assertThat(gone).isNotEmpty();
        Set<String> data = dataFiles();
        long metadataBefore = metadataFiles("observation");

        Map<String, Registered> registered = register();

        COMMITS.removeAll(gone);
        assertThat(registered.values()).allMatch(table -> table.expired() == gone.size() && table.snapshots() == 0);
        assertThat(table("observation").refs().keySet())
                .containsExactlyInAnyOrder(
                        "main", COMMITS.get(0).id(), COMMITS.get(1).id());
        assertThat(metadataFiles("observation")).isLessThan(metadataBefore);
        assertThat(dataFiles()).isEqualTo(data);
        assertSameRows();
    }

    @Test
    @Order(9)
    void whoDropsATableOrExpiresItsSnapshotsDeletesNoFileOfTheLake() throws IOException {
        Set<String> data = dataFiles();

        assertThat(catalog.tables().dropTable(catalog.table("observation"), true))
                .isTrue();

        assertThat(dataFiles()).isEqualTo(data);
        assertThat(register().get("observation").snapshots()).isEqualTo(COMMITS.size());
    }

    private static Map<String, Registered> register() throws IOException {
        return registered(samples.register(samples.inFile()));
    }

    private static Map<String, Registered> registered(List<RegistrationEvent> events) {
        Map<String, Registered> registered = new TreeMap<>();
        for (RegistrationEvent event : events) {
            if (event instanceof Registered one) {
                registered.put(one.table(), one);
            }
        }
        return registered;
    }

    /** Each commit that is kept, read back at its snapshot, is what its files hold. */
    private static void assertSameRows() throws IOException, SQLException {
        for (Manifest commit : COMMITS) {
            assertThat(TableRows.at(catalog, commit.id()))
                    .as(commit.id())
                    .isEqualTo(TableRows.of(commit, samples.home()));
        }
        for (Dataset<?> dataset : Datasets.ALL) {
            assertThat(StreamSupport.stream(table(dataset.name()).snapshots().spliterator(), false)
                            .map(Snapshot::summary)
                            .map(summary -> summary.get("quarterdeck.manifest")))
                    .containsExactlyElementsOf(
                            COMMITS.stream().map(Manifest::id).toList());
        }
    }

    private static Table table(String dataset) {
        return catalog.tables().loadTable(catalog.table(dataset));
    }

    private static List<DataFile> files(Table table, Expression filter) throws IOException {
        List<DataFile> files = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().includeColumnStats().filter(filter).planFiles()) {
            tasks.forEach(task -> files.add(task.file()));
        }
        return files;
    }

    /** As DuckDB has it. */
    private static Object bound(Types.NestedField field, Map<Integer, ByteBuffer> bounds) {
        ByteBuffer bytes = bounds.get(field.fieldId());
        Object value = bytes == null ? null : Conversions.fromByteBuffer(field.type(), bytes);
        if (value instanceof CharSequence) {
            return value.toString();
        }
        return field.type() == Types.DateType.get() && value != null
                ? LocalDate.ofEpochDay(((Integer) value).longValue())
                : value;
    }

    private static long rows(Manifest manifest, String dataset) {
        return manifest.filesOf(dataset).stream().mapToLong(LakeFile::rows).sum();
    }

    private static Set<String> paths(Manifest manifest) {
        return manifest.files().stream().map(LakeFile::path).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> dataFiles() throws IOException {
        try (Stream<Path> files = Files.walk(samples.home().lake())) {
            return files.map(Path::toString).collect(Collectors.toSet());
        }
    }

    /** Lists of files, and lists of such lists. */
    private static long metadataFiles(String dataset) throws IOException {
        try (Stream<Path> files = Files.list(catalog.folderOf(dataset).resolve("metadata"))) {
            return files.filter(file -> file.toString().endsWith(".avro")).count();
        }
    }
}
