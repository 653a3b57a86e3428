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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import quarterdeck.nightly.reliability.MartContent;
import quarterdeck.warehouse.Warehouse;

/** A night whose releases are read and whose tables are made by someone else publishes the same. */
class ElsewhereTest {
    private static final Installation INSTALLATION = Installation.here();

    @TempDir
    private Path folder;

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
                    statement.execute("copy " + name + " to '" + own.resolve("part.parquet") + "'");
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void theNightConductsAndPublishesTheSame() throws IOException, SQLException {
        Path alone = folder.resolve("alone");
        Path conducted = folder.resolve("conducted");
        Nights.over(INSTALLATION.samples(), alone, 2, Clock.systemUTC(), MidNight.UNDISTURBED);

        NightReport report = conduct(conducted, new Neighbour(alone.resolve("marts")));

        assertThat(report.exit()).isEqualTo(Exit.OK);
        assertThat(Objects.requireNonNull(report.build()).extent()).isEqualTo("whole: made elsewhere");
        assertThat(MartContent.of(conducted)).isEqualTo(MartContent.of(alone));
        assertThat(conducted.resolve("tables")).isEmptyDirectory();
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
        Home home = new Home(folder);
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
