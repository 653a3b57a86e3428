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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.reliability.MartContent;
import quarterdeck.nightly.reliability.Results;
import quarterdeck.nightly.reliability.Scale;

/** A night that is killed, or whose disk fails, at any point; then the night after it. */
class KillTest {

    private static final long SEED = 20251103;
    private static final List<String> ERRORS = List.of("ENOSPC", "EIO", "EACCES");
    private static final int LONGEST_NIGHT_MILLIS = 6_000;

    @TempDir
    private static Path folder;

    private static Path landing;
    private static Map<String, String> undisturbed;
    private static Map<String, String> before;
    private static Path start;
    private static int points;

    /** The night that is disturbed adds a release to marts that are published already. */
    @BeforeAll
    static void publishThenLandOneMore() throws IOException, SQLException, InterruptedException {
        landing = Files.createDirectories(folder.resolve("landing"));
        GeneratedLanding.add(landing, 2024, 3, 1);
        start = folder.resolve("start");
        assertThat(run(start).exit()).isZero();
        before = MartContent.of(start);
        GeneratedLanding.add(landing, 2025, 0, 1);
        Path whole = CopiedFolder.of(start, folder.resolve("undisturbed"));
        assertThat(child(whole, Failpoints.COUNT)).isZero();
        points = counted(Files.readString(folder.resolve("output.txt")));
        undisturbed = MartContent.of(whole);
    }

    @Test
    void aNightKilledAtAnyPointLosesAndDoublesNothing() throws Exception {
        long started = System.nanoTime();
        int killed = 0;
        for (int n : points(1)) {
            if (Scale.goesOn(started)) {
                Path home = CopiedFolder.of(start, folder.resolve("home"));
                assertThat(child(home, "*:" + n)).as("point " + n).isEqualTo(Failpoints.HALTED);
                heals(home, "killed at point " + n);
                killed++;
            }
        }
        record("a crash at any point loses or doubles nothing", killed + " of " + points + " points", started);
    }

    @Test
    void aNightKilledAtARandomMomentLosesAndDoublesNothing() throws Exception {
        long started = System.nanoTime();
        Random random = new Random(SEED);
        int wanted = Scale.of(1, 200);
        int kills = 0;
        for (; kills < wanted && Scale.goesOn(started); kills++) {
            Path home = CopiedFolder.of(start, folder.resolve("home"));
            int millis = 200 + random.nextInt(LONGEST_NIGHT_MILLIS);
            Process child = ChildProcess.start(folder.resolve("output.txt"), List.of(), arguments(home));
            child.waitFor(millis, TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            heals(home, "killed after " + millis + " ms, number " + kills + ", seed " + SEED);
        }
        record("a crash at a random moment loses or doubles nothing", kills + " of " + wanted + " kills", started);
    }

    @Test
    void aDiskThatFailsAtAnyPointIsSaidAndTheNextNightHeals() throws Exception {
        long started = System.nanoTime();
        int faults = 0;
        for (int n : points(2)) {
            if (Scale.goesOn(started)) {
                String error = ERRORS.get(n % ERRORS.size());
                Path home = CopiedFolder.of(start, folder.resolve("home"));
                int exit = child(home, "*:" + n + "=" + error);
                String output = Files.readString(folder.resolve("output.txt"));
                // metrics never fail a night; that there are none is what alerts fire on
                int expected = output.contains(" at failpoint metrics") ? 0 : 74;
                assertThat(exit).as(error + " at point " + n + ": " + output).isEqualTo(expected);
                heals(home, error + " at point " + n);
                faults++;
            }
        }
        record(
                "a disk that fails at any point is said, and a rerun heals",
                faults + " of " + points + " points, ENOSPC, EIO and EACCES in turn",
                started);
    }

    @Test
    void whatTheRawStoreMayNotWriteEndsTheNightAndIsNoFaultOfTheLandedFile() throws Exception {
        Path home = CopiedFolder.of(start, folder.resolve("home"));

        assertThat(child(home, "raw.write=EACCES")).isEqualTo(74);

        assertThat(Files.readString(folder.resolve("output.txt"))).doesNotContain("may not be read, left");
        assertThat(MartContent.of(home)).isEqualTo(before);
    }

    /** All points in the night profile, else some in the middle of the night, those that lie far apart first. */
    private static int[] points(int sample) {
        return Scale.spread(points)
                .skip(Scale.of(1, 0))
                .limit(Scale.of(sample, points))
                .map(i -> i + 1)
                .toArray();
    }

    private static int counted(String output) {
        return output.lines()
                .filter(line -> line.startsWith(Failpoints.COUNTED))
                .mapToInt(line -> Integer.parseInt(line.substring(Failpoints.COUNTED.length())))
                .findFirst()
                .orElseThrow();
    }

    private static void record(String promise, String done, long started) throws IOException {
        Results.record(promise, KillTest.class, done, "0 lost, 0 doubled, 0 partial marts", SEED, started);
    }

    /** Readers see the old marts or the new ones, and a rerun ends as if nothing had happened. */
    private static void heals(Path home, String what) throws IOException, SQLException {
        assertThat(MartContent.of(home)).as(what).isIn(before, undisturbed);
        CommandLineRun rerun = run(home);
        assertThat(rerun.exit()).as(what + ": " + rerun.err()).isIn(0, 11);
        assertThat(MartContent.of(home)).as(what).isEqualTo(undisturbed);
    }

    private static int child(Path home, String failpoint) throws IOException, InterruptedException {
        return ChildProcess.waitFor(ChildProcess.start(
                folder.resolve("output.txt"), List.of("-Dquarterdeck.failpoint=" + failpoint), arguments(home)));
    }

    private static CommandLineRun run(Path home) {
        return CommandLineRun.of(arguments(home));
    }

    private static String[] arguments(Path home) {
        return new String[] {"--lang=en", "run", "--landing", landing.toString(), "--home", home.toString()};
    }
}
