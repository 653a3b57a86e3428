package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Failpoints;

/** A night that is ended in the middle, and the night after it. */
class CrashTest {

    private static final long SEED = 20251103;

    @TempDir
    private Path folder;

    private Path landing;
    private Path home;

    @BeforeEach
    void land() throws IOException {
        landing = GeneratedLanding.in(folder);
        home = folder.resolve("home");
    }

    @Test
    void whereverANightIsKilledTheNextOneEndsAsIfNothingHadHappened() throws Exception {
        Map<String, String> undisturbed = undisturbed();
        for (String failpoint : List.of("raw.rename:5", "journal.rename", "current: rename")) {
            home = folder.resolve("home-" + failpoint.replaceAll("\\W", "-"));
            Process child = start(List.of("-Dquarterdeck.failpoint=" + failpoint));
            assertThat(ChildProcess.waitFor(child)).as(failpoint).isEqualTo(Failpoints.HALTED);

            CommandLineRun rerun = CommandLineRun.of(arguments());

            assertThat(rerun.exit()).as(failpoint + ": " + rerun.err()).isZero();
            assertThat(MartContent.of(home)).as(failpoint).isEqualTo(undisturbed);
        }
    }

    @Test
    void aNightKilledAtARandomMomentLeavesTheOldMartsAndTheNextOneHeals() throws Exception {
        GeneratedLanding.add(landing, 2025, 0, 1);
        Map<String, String> undisturbed = undisturbed();
        Files.delete(landing.resolve("generated/2025-04-20/generated-2025-0.csv"));
        assertThat(CommandLineRun.of(arguments()).exit()).isZero();
        Map<String, String> before = MartContent.of(home);
        GeneratedLanding.add(landing, 2025, 0, 1);

        Process child = start(List.of());
        int millis = 500 + new Random(SEED).nextInt(2_500);
        boolean ended = child.waitFor(millis, TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();

        assertThat(MartContent.of(home))
                .as("killed after %d ms, seed %d", millis, SEED)
                .isIn(before, undisturbed);
        assertThat(CommandLineRun.of(arguments()).exit()).isIn(0, ended ? 11 : 0, 11);
        assertThat(MartContent.of(home)).isEqualTo(undisturbed);
    }

    @Test
    void aTerminatedNightEndsWith143AndTheNextOneGoesOn() throws Exception {
        Path output = folder.resolve("output.txt");
        Process child = start(List.of());
        while (child.isAlive() && !Files.readString(output).contains("reading releases")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        child.destroy();

        assertThat(ChildProcess.waitFor(child)).as(Files.readString(output)).isEqualTo(143);
        assertThat(CommandLineRun.of(arguments()).exit()).isZero();
        assertThat(MartContent.of(home)).isEqualTo(undisturbed());
    }

    private Map<String, String> undisturbed() throws IOException, SQLException {
        Path undisturbed = folder.resolve("undisturbed");
        CommandLineRun night = CommandLineRun.of(
                "--lang=en", "run", "--landing", landing.toString(), "--home", undisturbed.toString());
        assertThat(night.exit()).as(night.err()).isZero();
        return MartContent.of(undisturbed);
    }

    private Process start(List<String> jvm) throws IOException {
        return ChildProcess.start(folder.resolve("output.txt"), jvm, arguments());
    }

    private String[] arguments() {
        return new String[] {"--lang=en", "run", "--landing", landing.toString(), "--home", home.toString()};
    }
}
