package quarterdeck.iceberg.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.iceberg.SampleLake;
import quarterdeck.iceberg.TableRows;
import quarterdeck.iceberg.catalog.LakeCatalog;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.registration.CatalogAddress;
import quarterdeck.nightly.registration.RegistrationEvent;
import quarterdeck.nightly.registration.RegistrationEvent.Reason;
import quarterdeck.nightly.registration.RegistrationEvent.Refused;

/** What the process refuses and how it ends, over a lake of two commits. */
class RegisterTest {

    /** Every so many points of failure one is tried. */
    private static final int STRIDE = 31;

    @TempDir
    private static Path folder;

    private static SampleLake samples;
    private static int homes;

    private final List<RegistrationEvent> events = new ArrayList<>();
    private Home home;

    @BeforeAll
    static void twoNights() throws IOException {
        samples = new SampleLake(Files.createDirectories(folder.toRealPath().resolve("samples")));
        samples.night(2);
        samples.night(2);
    }

    @BeforeEach
    void copy() throws IOException {
        home = new Home(folder.toRealPath().resolve("home-" + ++homes));
        SampleLake.copy(samples.home().lake(), home.lake());
    }

    @AfterEach
    void disarm() {
        Failpoints.arm("");
    }

    @Test
    void itRegistersOnceAndThenHasNothingToDo() throws IOException, SQLException {
        assertThat(register()).isEqualTo(Exit.OK);
        assertThat(register()).isEqualTo(Exit.NOTHING_NEW);
        assertRegistered();
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        CatalogAddress nowhere = new CatalogAddress(
                "jdbc:postgresql://localhost:1/nowhere?connectTimeout=2", "me", "quarterdeck", "quarterdeck");

        assertThat(register(nowhere)).isEqualTo(Exit.IO);

        assertThat(refused().reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(refused().arguments()).first().isEqualTo("jdbc:postgresql://localhost:1/nowhere");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        Files.createDirectories(home.iceberg());
        Files.writeString(home.iceberg().resolve("catalog.sqlite"), "no database, but a text that is long enough");

        assertThat(register()).isEqualTo(Exit.IO);

        assertThat(refused().reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aTableOfSomebodyElseStaysAsItIs() throws IOException {
        try (LakeCatalog catalog = open()) {
            catalog.tables().createNamespace(Namespace.of("quarterdeck"));
            catalog.tables()
                    .createTable(
                            catalog.table("observation"),
                            new Schema(Types.NestedField.optional(1, "own", Types.StringType.get())));
        }

        assertThat(register()).isEqualTo(Exit.CONFIGURATION);

        assertThat(refused()).isEqualTo(new Refused(Reason.NOT_OURS, List.of("quarterdeck.observation")));
        try (LakeCatalog catalog = open()) {
            assertThat(table(catalog, "observation").schema().columns()).hasSize(1);
        }
    }

    @Test
    void aTableOfAnotherHomeStaysAsItIs() throws IOException {
        CatalogAddress shared =
                new CatalogAddress(CatalogAddress.urlOf(folder.resolve("shared.sqlite")), "", "one", "quarterdeck");
        assertThat(register(shared)).isEqualTo(Exit.OK);
        Home first = home;
        copy();

        assertThat(register(shared)).isEqualTo(Exit.CONFIGURATION);

        assertThat(refused().reason()).isEqualTo(Reason.OTHER_HOME);
        assertThat(refused().arguments()).last().isEqualTo(first.folder().toString());
        assertThat(register(new CatalogAddress(shared.url(), "", "one", "second")))
                .isEqualTo(Exit.OK);
    }

    @Test
    void aTableThatSomebodyElseWroteToIsRefusedUntilItIsRolledBack() throws IOException, SQLException {
        register();
        long ours;
        try (LakeCatalog catalog = open()) {
            Table table = table(catalog, "observation");
            ours = table.currentSnapshot().snapshotId();
            DataFile file;
            try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
                file = tasks.iterator().next().file();
            }
            table.newDelete().deleteFile(file).commit();
        }

        assertThat(register()).isEqualTo(Exit.CONFIGURATION);
        assertThat(refused().reason()).isEqualTo(Reason.WRITTEN_BY_OTHERS);

        try (LakeCatalog catalog = open()) {
            table(catalog, "observation").manageSnapshots().rollbackTo(ours).commit();
        }
        assertThat(register()).isEqualTo(Exit.NOTHING_NEW);
        assertRegistered();
    }

    @Test
    void aTableThatKnowsCommitsTheLakeNeverMadeIsRefused() throws IOException {
        register();
        try (Stream<Path> manifests = Files.list(home.lake().resolve("manifest"))) {
            Files.delete(manifests.max(Comparator.naturalOrder()).orElseThrow());
        }

        assertThat(register()).isEqualTo(Exit.CONFIGURATION);

        assertThat(refused().reason()).isEqualTo(Reason.AHEAD);
        assertThat(refused().arguments())
                .last()
                .isEqualTo(new Lake(home).current().id());
    }

    @Test
    void aTableWithOtherColumnsIsRefused() throws IOException {
        register();
        try (LakeCatalog catalog = open()) {
            table(catalog, "claim")
                    .updateSchema()
                    .renameColumn("predicate", "verb")
                    .commit();
        }
        assertThat(register()).isEqualTo(Exit.CONFIGURATION);
        assertThat(refused()).isEqualTo(new Refused(Reason.COLUMNS, List.of("quarterdeck.claim", "verb")));
    }

    @Test
    void aTableThatLacksAColumnOfALaterVersionGetsIt() throws IOException, SQLException {
        CatalogAddress whole = new CatalogAddress(inFile().url(), "", "quarterdeck", "whole");
        register(whole);
        try (LakeCatalog catalog = LakeCatalog.open(whole, "", home.iceberg());
                LakeCatalog older = open()) {
            List<Types.NestedField> columns = table(catalog, "release").schema().columns();
            older.prepare();
            older.tables()
                    .buildTable(older.table("release"), new Schema(columns.subList(0, columns.size() - 1)))
                    .withProperty("quarterdeck.home", home.folder().toString())
                    .create();
        }

        assertThat(register()).isEqualTo(Exit.OK);

        assertRegistered();
        try (LakeCatalog catalog = open()) {
            assertThat(table(catalog, "release").schema().findField("extent").fieldId())
                    .isEqualTo(34);
        }
    }

    @Test
    void metadataThatIsGoneIsNamed() throws IOException {
        register();
        try (LakeCatalog catalog = open()) {
            try (Stream<Path> files = Files.walk(catalog.folderOf("observation"))) {
                files.filter(Files::isRegularFile).forEach(RegisterTest::delete);
            }
        }

        assertThat(register()).isEqualTo(Exit.CONFIGURATION);

        assertThat(refused().reason()).isEqualTo(Reason.METADATA_GONE);
        assertThat(refused().arguments()).first().isEqualTo("quarterdeck.observation");
    }

    @Test
    void aFileWithOneBitChangedIsNotRegistered() throws IOException {
        Path file = home.lake()
                .resolve(new Lake(home).current().filesOf("observation").get(0).path());
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int b = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(b ^ 1);
        }

        assertThat(register()).isEqualTo(Exit.CORRUPT);

        assertThat(refused().reason()).isEqualTo(Reason.DAMAGED);
        assertThat(refused().arguments().get(0)).startsWith(file.toString());
        try (LakeCatalog catalog = open()) {
            assertThat(catalog.tables().tableExists(catalog.table("observation")))
                    .isFalse();
        }
    }

    @Test
    void aDiskThatFailsIsSaidAndTheNextRegistrationHeals() throws IOException, SQLException {
        int failed = 0;
        for (int point = 1; ; point += STRIDE) {
            copy();
            Failpoints.arm("*:" + point + "=ENOSPC");
            Exit exit = register();
            boolean struck = !Failpoints.struck().isEmpty();
            Failpoints.arm("");
            if (!struck) {
                assertThat(exit).isEqualTo(Exit.OK);
                break;
            }
            failed++;
            assertThat(exit).as("point " + point).isEqualTo(Exit.IO);
            assertThat(refused().reason()).isEqualTo(Reason.DISK);
            assertThat(register()).as("point " + point).isEqualTo(Exit.OK);
            assertRegistered();
        }
        assertThat(failed).isGreaterThan(2);
    }

    private CatalogAddress inFile() {
        return new CatalogAddress(
                CatalogAddress.urlOf(home.iceberg().resolve("catalog.sqlite")), "", "quarterdeck", "quarterdeck");
    }

    private LakeCatalog open() throws IOException {
        return LakeCatalog.open(inFile(), "", home.iceberg());
    }

    private static Table table(LakeCatalog catalog, String dataset) {
        return catalog.tables().loadTable(catalog.table(dataset));
    }

    private Exit register() {
        return register(inFile());
    }

    /** As the process does; each event goes through the line that the process would print. */
    private Exit register(CatalogAddress address) {
        events.clear();
        return Register.run(
                List.of(home.folder().toString(), address.url(), address.user(), address.name(), address.namespace()),
                "",
                event -> events.add(RegistrationEvent.of(event.line()).orElseThrow()));
    }

    private Refused refused() {
        return (Refused) events.get(events.size() - 1);
    }

    private void assertRegistered() throws IOException, SQLException {
        try (LakeCatalog catalog = open()) {
            for (Manifest commit : new Lake(home).commits()) {
                Map<String, String> there = TableRows.at(catalog, commit.id());
                assertThat(there).isEqualTo(TableRows.of(commit, home));
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
