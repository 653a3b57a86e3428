package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.batch.Progress;
import quarterdeck.proving.Figure;
import quarterdeck.proving.MartContent;
import quarterdeck.proving.NightOnly;

/** The job repository in a PostgreSQL server, and what only a server can do: be out of reach, ask for a password. */
class PostgresRepositoryTest extends JobRepositoryContract {

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startTheServer() throws IOException {
        server = start("server");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    JobDatabase database(String name) throws IOException, SQLException {
        return database(server, name);
    }

    @Override
    Figure figure() {
        return Figure.JOB_REPOSITORY_SERVED;
    }

    @Test
    void noFileOfItIsInTheHome() throws Exception {
        JobDatabase jobs = database("nofile");

        assertThat(night(jobs, MidNight.UNDISTURBED).failure()).isNull();

        assertThat(jobs.executions()).containsExactly("COMPLETED");
        assertThat(jobs.home().resolve("jobs")).doesNotExist();
    }

    @Test
    @NightOnly
    void aServerThatGoesInTheMiddleOfANightIsNamedAndTheNextNightIsWhole() throws Exception {
        Path home;
        try (EmbeddedPostgres going = start("going")) {
            JobDatabase jobs = database(going, "going");
            home = jobs.home();

            assertThatThrownBy(() -> night(jobs, new MidNight(Progress.Part.LAKE, going::close)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot be reached");
        }
        Files.delete(home.resolve("settings.properties"));
        CommandLineRun rerun = CommandLineRun.of(PublishedNights.arguments(PublishedNights.FIRST.landing(), home));
        assertThat(rerun.exit()).as(rerun.err()).isZero();
        assertThat(MartContent.of(home.resolve("marts"))).isEqualTo(PublishedNights.FIRST.marts());
    }

    @Test
    void aServerThatCannotBeReachedIsNamedWithTheRemedy() throws IOException {
        Path home = Files.createDirectories(folder.resolve("nowhere"));
        Files.writeString(
                home.resolve("settings.properties"),
                "jobs.url = jdbc:postgresql://localhost:1/nowhere?connectTimeout=2\nfree.megabytes = 0\n");

        CommandLineRun run = CommandLineRun.of(PublishedNights.arguments(PublishedNights.FIRST.landing(), home));

        assertThat(run.exit()).as(run.err()).isEqualTo(74);
        assertThat(run.err())
                .contains("the job repository jdbc:postgresql://localhost:1/nowhere cannot be reached")
                .contains("remove it from settings.properties");
    }

    @Test
    void anAddressThatIsNoPostgresOrHoldsAPasswordIsRefused() throws IOException {
        Path home = Files.createDirectories(folder.resolve("refused"));
        String[] arguments = PublishedNights.arguments(PublishedNights.FIRST.landing(), home);
        Files.writeString(home.resolve("settings.properties"), "jobs.url = jdbc:mysql://host/db?password=secret\n");
        assertThat(CommandLineRun.of(arguments).exit()).isEqualTo(78);
        Files.writeString(
                home.resolve("settings.properties"), "jobs.url = jdbc:postgresql://host/db?user=a&password=secret\n");
        CommandLineRun run = CommandLineRun.of(arguments);
        assertThat(run.exit()).isEqualTo(78);
        assertThat(run.err()).contains("QUARTERDECK_JOBS_PASSWORD").doesNotContain("secret");
    }

    private static EmbeddedPostgres start(String name) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve(name).toFile())
                .start();
    }

    /** A database of a server, and a home whose settings name it. */
    private static JobDatabase database(EmbeddedPostgres server, String name) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        Path home = Files.createDirectories(folder.resolve(name + "-home"));
        Files.writeString(
                home.resolve("settings.properties"),
                "jobs.url = jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "\njobs.user = postgres\n");
        return new InServer(server, name, home);
    }

    private record InServer(EmbeddedPostgres server, String name, Path home) implements JobDatabase {

        /** Tables of Spring Batch, from those that others refer to on. */
        private static final List<String> TABLES = List.of(
                "batch_job_instance",
                "batch_job_execution",
                "batch_job_execution_params",
                "batch_job_execution_context",
                "batch_step_execution",
                "batch_step_execution_context");

        @Override
        public Connection connect() throws SQLException {
            return server.getDatabase("postgres", name).getConnection();
        }

        @Override
        public void lose() {
            execute("drop table " + String.join(", ", TABLES) + " cascade");
        }

        @Override
        public void damage(Random random) {
            String table = TABLES.get(random.nextInt(TABLES.size()));
            execute(random.nextBoolean() ? "truncate " + table + " cascade" : "drop table " + table + " cascade");
        }

        @Override
        public void refuseSteps(String condition) {
            execute("create function broken() returns trigger language plpgsql as $$ begin if " + condition
                    + " then raise exception 'broken'; end if; return new; end $$");
            execute("create trigger broken before update on batch_step_execution for each row"
                    + " execute function broken()");
        }
    }
}
