package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.batch.Progress;
import quarterdeck.nightly.reliability.MartContent;
import quarterdeck.proving.NightOnly;

/** The job repository in a PostgreSQL server: started, killed, resumed, lost, out of reach. */
class PostgresRepositoryTest {

    private static final String EXECUTIONS = "select status from batch_job_execution order by job_execution_id";

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;

    private Path home;

    @BeforeAll
    static void startTheServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aNightThatIsKilledThenTerminatedIsRecoveredByTheNextOne() throws Exception {
        home = home("recovered");
        assertThat(ChildProcess.waitFor(child("-Dquarterdeck.failpoint=journal.rename")))
                .isEqualTo(Failpoints.HALTED);
        assertThat(executions()).containsExactly("STARTED");
        int exit = ChildProcess.terminateWhileItReads(child("-Dquarterdeck.failpoint="), output());
        assertThat(exit).as(Files.readString(output())).isEqualTo(143);

        CommandLineRun rerun = CommandLineRun.of(arguments(home));

        assertThat(rerun.exit()).as(rerun.err()).isZero();
        assertThat(executions()).hasSize(3).startsWith("FAILED").endsWith("COMPLETED");
        assertThat(MartContent.of(home)).isEqualTo(PublishedNights.FIRST.marts());
        assertThat(home.resolve("jobs")).doesNotExist();
    }

    @Test
    @NightOnly
    void tablesThatAreDroppedOrEmptiedInTheMiddleOfANightChangeNothing() throws Exception {
        Map<String, String> damages = Map.of(
                "dropped",
                "drop table batch_step_execution_context, batch_step_execution, batch_job_execution_context, "
                        + "batch_job_execution_params, batch_job_execution, batch_job_instance cascade",
                "emptied",
                "truncate batch_job_instance cascade");
        for (Map.Entry<String, String> damage : damages.entrySet()) {
            home = home(damage.getKey());
            NightReport night = night(new MidNight(Progress.Part.LAKE, () -> execute(damage.getValue())));
            assertThat(night.failure()).as(damage.getKey()).isNull();
            assertThat(MartContent.of(home)).as(damage.getKey()).isEqualTo(PublishedNights.FIRST.marts());
        }
    }

    @Test
    void aServerThatCannotBeReachedIsNamedWithTheRemedy() throws IOException {
        home = Files.createDirectories(folder.resolve("nowhere"));
        Files.writeString(
                home.resolve("settings.properties"),
                "jobs.url = jdbc:postgresql://localhost:1/nowhere?connectTimeout=2\nfree.megabytes = 0\n");

        CommandLineRun run = CommandLineRun.of(arguments(home));

        assertThat(run.exit()).as(run.err()).isEqualTo(74);
        assertThat(run.err())
                .contains("the job repository jdbc:postgresql://localhost:1/nowhere cannot be reached")
                .contains("remove it from settings.properties");
    }

    @Test
    void anAddressThatIsNoPostgresOrHoldsAPasswordIsRefused() throws IOException {
        home = Files.createDirectories(folder.resolve("refused"));
        Files.writeString(home.resolve("settings.properties"), "jobs.url = jdbc:mysql://host/db?password=secret\n");
        assertThat(CommandLineRun.of(arguments(home)).exit()).isEqualTo(78);
        Files.writeString(
                home.resolve("settings.properties"), "jobs.url = jdbc:postgresql://host/db?user=a&password=secret\n");
        CommandLineRun run = CommandLineRun.of(arguments(home));
        assertThat(run.exit()).isEqualTo(78);
        assertThat(run.err()).contains("QUARTERDECK_JOBS_PASSWORD").doesNotContain("secret");
    }

    private NightReport night(Progress progress) throws IOException {
        return Nights.over(PublishedNights.FIRST.landing(), home, 2, Clock.systemUTC(), progress);
    }

    /** A home whose jobs are kept in a database of its own. */
    private static Path home(String name) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                home.resolve("settings.properties"),
                "jobs.url = jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "\njobs.user = postgres\n");
        return home;
    }

    private Process child(String option) throws IOException {
        return ChildProcess.start(output(), List.of(option), arguments(home));
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private static String[] arguments(Path home) {
        return PublishedNights.arguments(PublishedNights.FIRST.landing(), home);
    }

    private DataSource database() {
        return server.getDatabase("postgres", String.valueOf(home.getFileName()));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> executions() throws SQLException {
        List<String> statuses = new ArrayList<>();
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EXECUTIONS)) {
            while (rows.next()) {
                statuses.add(rows.getString(1));
            }
        }
        return statuses;
    }
}
