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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.batch.NightRequest;
import quarterdeck.nightly.batch.NightlyRun;
import quarterdeck.nightly.batch.Progress;
import quarterdeck.nightly.batch.Scope;
import quarterdeck.nightly.reliability.MartContent;

/** The job repository in a PostgreSQL server: started, killed, resumed, lost, out of reach. */
class PostgresRepositoryTest {

    private static final String EXECUTIONS = "select status from batch_job_execution order by job_execution_id";

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;
    private static Path landing;
    private static Map<String, String> undisturbed;

    private Path home;

    @BeforeAll
    static void aNightOnPostgres() throws Exception {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                .start();
        landing = Files.createDirectories(folder.resolve("landing"));
        GeneratedLanding.add(landing, 2024, 3, 1);
        Path whole = home("undisturbed");
        CommandLineRun night = CommandLineRun.of(arguments(whole));
        assertThat(night.exit()).as(night.err()).isZero();
        assertThat(executions()).containsExactly("COMPLETED");
        assertThat(whole.resolve("jobs")).doesNotExist();
        undisturbed = MartContent.of(whole);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void anotherHome() throws IOException, SQLException {
        execute("delete from batch_step_execution_context; delete from batch_step_execution;"
                + "delete from batch_job_execution_context; delete from batch_job_execution_params;"
                + "delete from batch_job_execution; delete from batch_job_instance");
        home = home("home" + System.nanoTime());
    }

    @Test
    void aNightThatIsKilledIsRecoveredByTheNextOne() throws Exception {
        assertThat(ChildProcess.waitFor(child("-Dquarterdeck.failpoint=journal.rename")))
                .isEqualTo(Failpoints.HALTED);
        assertThat(executions()).containsExactly("STARTED");

        CommandLineRun rerun = CommandLineRun.of(arguments(home));

        assertThat(rerun.exit()).as(rerun.err()).isZero();
        assertThat(executions()).containsExactly("FAILED", "COMPLETED");
        assertThat(MartContent.of(home)).isEqualTo(undisturbed);
    }

    @Test
    void aTerminatedNightEndsWith143AndTheNextOneGoesOn() throws Exception {
        Process child = child("-Dquarterdeck.none=1");
        while (child.isAlive() && !Files.readString(output()).contains("reading releases")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        child.destroy();

        assertThat(ChildProcess.waitFor(child)).as(Files.readString(output())).isEqualTo(143);
        assertThat(CommandLineRun.of(arguments(home)).exit()).isZero();
        assertThat(MartContent.of(home)).isEqualTo(undisturbed);
    }

    @Test
    void tablesThatAreDroppedOrEmptiedInTheMiddleOfANightChangeNothing() throws Exception {
        for (String damage : List.of(
                "drop table batch_step_execution_context, batch_step_execution, batch_job_execution_context, "
                        + "batch_job_execution_params, batch_job_execution, batch_job_instance cascade",
                "truncate batch_job_instance cascade")) {
            home = home("damaged" + System.nanoTime());
            NightReport night = night(new MidNight(Progress.Part.LAKE, () -> execute(damage)));
            assertThat(night.failure()).as(damage).isNull();
            assertThat(MartContent.of(home)).as(damage).isEqualTo(undisturbed);
        }
    }

    @Test
    void aServerThatCannotBeReachedIsNamedWithTheRemedy() throws IOException {
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
        Files.writeString(home.resolve("settings.properties"), "jobs.url = jdbc:mysql://host/db?password=secret\n");
        assertThat(CommandLineRun.of(arguments(home)).exit()).isEqualTo(78);
        Files.writeString(
                home.resolve("settings.properties"), "jobs.url = jdbc:postgresql://host/db?user=a&password=secret\n");
        CommandLineRun run = CommandLineRun.of(arguments(home));
        assertThat(run.exit()).isEqualTo(78);
        assertThat(run.err()).contains("QUARTERDECK_JOBS_PASSWORD").doesNotContain("secret");
    }

    private NightReport night(Progress progress) throws IOException {
        Installation installation = Installation.here();
        Home of = new Home(home);
        return NightlyRun.run(
                new NightRequest(
                        of,
                        new Scope.Landed(landing),
                        installation,
                        Settings.of(of),
                        2,
                        true,
                        Clock.systemUTC(),
                        progress),
                Versions.of(installation));
    }

    private static Path home(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                home.resolve("settings.properties"),
                "jobs.url = jdbc:postgresql://localhost:" + server.getPort() + "/postgres\njobs.user = postgres\n");
        return home;
    }

    private Process child(String option) throws IOException {
        return ChildProcess.start(output(), List.of(option), arguments(home));
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private static String[] arguments(Path home) {
        return new String[] {"--lang=en", "run", "--landing", landing.toString(), "--home", home.toString()};
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> executions() throws SQLException {
        List<String> statuses = new ArrayList<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EXECUTIONS)) {
            while (rows.next()) {
                statuses.add(rows.getString(1));
            }
        }
        return statuses;
    }
}
