package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.reliability.MartContent;

/** A night that is ended in the middle, and the night after it. */
class CrashTest {

    @TempDir
    private static Path folder;

    private static Path landing;
    private static Map<String, String> undisturbed;

    private Path home;

    @BeforeAll
    static void aNightThatNothingDisturbs() throws IOException, SQLException {
        landing = Files.createDirectories(folder.resolve("landing"));
        GeneratedLanding.add(landing, 2024, 3, 1);
        GeneratedLanding.add(landing, 2025, 0, 1);
        Path whole = folder.resolve("undisturbed");
        CommandLineRun night =
                CommandLineRun.of("--lang=en", "run", "--landing", landing.toString(), "--home", whole.toString());
        assertThat(night.exit()).as(night.err()).isZero();
        undisturbed = MartContent.of(whole);
    }

    @Test
    void whereverANightIsKilledTheNextOneEndsAsIfNothingHadHappened() throws Exception {
        for (String failpoint : List.of("raw.rename:2", "current: rename")) {
            home = folder.resolve("home-" + failpoint.replaceAll("\\W", "-"));
            Process child = start(List.of("-Dquarterdeck.failpoint=" + failpoint));
            assertThat(ChildProcess.waitFor(child)).as(failpoint).isEqualTo(Failpoints.HALTED);

            CommandLineRun rerun = CommandLineRun.of(arguments());

            assertThat(rerun.exit()).as(failpoint + ": " + rerun.err()).isZero();
            assertThat(MartContent.of(home)).as(failpoint).isEqualTo(undisturbed);
        }
    }

    @Test
    void aTerminatedNightEndsWith143AndTheNextOneGoesOn() throws Exception {
        home = folder.resolve("home-terminated");
        Path output = folder.resolve("output.txt");
        Process child = start(List.of());
        while (child.isAlive() && !Files.readString(output).contains("reading releases")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        child.destroy();

        assertThat(ChildProcess.waitFor(child)).as(Files.readString(output)).isEqualTo(143);
        assertThat(CommandLineRun.of(arguments()).exit()).isZero();
        assertThat(MartContent.of(home)).isEqualTo(undisturbed);
    }

    private Process start(List<String> jvm) throws IOException {
        return ChildProcess.start(folder.resolve("output.txt"), jvm, arguments());
    }

    private String[] arguments() {
        return new String[] {"--lang=en", "run", "--landing", landing.toString(), "--home", home.toString()};
    }
}
