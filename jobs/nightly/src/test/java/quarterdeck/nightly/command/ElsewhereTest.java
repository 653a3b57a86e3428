package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Audit;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.batch.Engine;
import quarterdeck.nightly.batch.GroupReader;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.batch.NightRequest;
import quarterdeck.nightly.batch.NightlyRun;
import quarterdeck.nightly.batch.Scope;
import quarterdeck.nightly.lake.Upkeep;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.nightly.store.HadoopStore;
import quarterdeck.proving.MartContent;
import quarterdeck.warehouse.Warehouse;

/** A night whose releases are read and whose tables are made by someone else publishes the same. */
class ElsewhereTest {
    private static final Installation INSTALLATION = Installation.here();

    @TempDir
    private static Path alone;

    @TempDir
    private Path folder;

    @BeforeAll
    static void oneMachine() throws IOException {
        Nights.over(INSTALLATION.samples(), alone, 2, Clock.systemUTC(), MidNight.UNDISTURBED);
    }

    /** Reads as an executor does, and has the tables that another home was filled with. */
    private record Neighbour(Path marts) implements Engine {
        @Override
        public void read(Home home, String runId, List<List<String>> groups, BooleanSupplier stopping)
                throws IOException {
            GroupReader reader = new GroupReader(home, INSTALLATION);
            for (List<String> group : groups) {
                reader.read(group, runId);
            }
        }

        @Override
        public void makeTables(Home home, String runId, Path tables, BooleanSupplier stopping) throws IOException {
            try (Connection mart = Warehouse.openCurrent(marts);
                    Statement statement = mart.createStatement()) {
                List<String> names = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(
                        "select table_name from duckdb_tables() where schema_name = 'main' and not internal")) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                for (String name : names) {
                    Path own = Files.createDirectories(tables.resolve(name));
                    Path written = marts.resolveSibling(name + ".parquet");
                    statement.execute("copy " + name + " to '" + written + "'");
                    Files.copy(written, own.resolve("part.parquet"));
                    Files.delete(written);
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void theNightConductsAndPublishesTheSame() throws IOException, SQLException {
        Path conducted = folder.resolve("conducted");
        NightReport report = conduct(conducted, new Neighbour(alone.resolve("marts")));

        assertThat(report.exit()).isEqualTo(Exit.OK);
        assertThat(Objects.requireNonNull(report.build()).extent()).isEqualTo("whole: made elsewhere");
        assertThat(MartContent.of(conducted.resolve("marts"))).isEqualTo(MartContent.of(alone.resolve("marts")));
        assertThat(conducted.resolve("tables")).doesNotExist();
    }

    @Test
    void aHomeInAStoreIsConductedFromAFolderOfThisMachine() throws IOException, SQLException {
        Path local = folder.resolve("local");
        Path store = HadoopStore.at("objects://" + Files.createDirectory(folder.resolve("store")));
        Home home = new Home(local, store);

        NightReport report = conduct(home, new Neighbour(alone.resolve("marts")));

        assertThat(report.failure()).isNull();
        assertThat(report.exit()).isEqualTo(Exit.OK);
        assertThat(MartContent.of(local.resolve("marts"))).isEqualTo(MartContent.of(alone.resolve("marts")));
        assertThat(store.resolve("raw/catalog.json")).exists();
        assertThat(store.resolve("lake/manifest/000001.json")).exists();
        assertThat(store.resolve("tables")).doesNotExist();
        assertThat(local)
                .isDirectoryNotContaining(
                        file -> List.of("raw", "lake", "tables").contains(String.valueOf(file.getFileName())));
        assertThat(home.spool()).isEmptyDirectory();
        Audit audit = new Audit();
        new SnapshotStore(home, Clock.systemUTC()).audit(audit);
        new Upkeep(home).audit(audit);
        assertThat(audit.faults()).isEmpty();
        assertThat(audit.files()).isGreaterThan(30);
        assertThat(conduct(home, new Neighbour(alone.resolve("marts"))).exit()).isEqualTo(Exit.NOTHING_NEW);
    }

    @Test
    void anEngineThatReadsLessThanItWasAskedPublishesNothing() throws IOException {
        Path home = folder.resolve("home");
        Engine lazy = new Engine() {
            @Override
            public void read(Home ignored, String runId, List<List<String>> groups, BooleanSupplier stopping) {}

            @Override
            public void makeTables(Home ignored, String runId, Path tables, BooleanSupplier stopping) {
                throw new IllegalStateException("nothing is committed");
            }
        };

        NightReport report = conduct(home, lazy);

        assertThat(report.exit()).isEqualTo(Exit.IO);
        assertThat(Warehouse.current(home.resolve("marts"))).isEmpty();
    }

    private static NightReport conduct(Path folder, Engine engine) throws IOException {
        return conduct(new Home(folder), engine);
    }

    private static NightReport conduct(Home home, Engine engine) throws IOException {
        return NightlyRun.run(
                new NightRequest(
                        home,
                        new Scope.Landed(INSTALLATION.samples()),
                        INSTALLATION,
                        Settings.of(home),
                        2,
                        Optional.of(engine),
                        true,
                        Clock.systemUTC(),
                        MidNight.UNDISTURBED),
                Versions.of(INSTALLATION));
    }
}
