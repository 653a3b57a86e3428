package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.command.PublishedNights.Published;
import quarterdeck.proving.MartContent;

/**
 * The second of two published nights once more, disturbed on its way: killed, terminated, with a disk that fails. Marts
 * are published already when it begins. Several may run side by side.
 */
final class DisturbedNight {

    /** {@code disk, home, kibibytes, command}: the size is that of the home in blocks of the file system, and more. */
    private static final String SMALL_DISK = """
            disk=$1; home=$2; more=$3; shift 3
            used=$(du -sk "$home" | cut -f1)
            mount -t tmpfs -o size=$((used + more))k tmpfs "$disk" && cp -a "$home/." "$disk/" || exit 1
            "$@"
            status=$?
            find "$home" -mindepth 1 -delete
            cp -a "$disk/." "$home/"
            exit $status
            """;

    private final Path home;
    private final Published before;
    private final Published after;
    private final Path output;
    private final String[] command;

    DisturbedNight(Path folder) throws IOException {
        this(folder, PublishedNights.FIRST, PublishedNights.SECOND);
    }

    /** @param after what is published where nothing disturbs the night after this one */
    DisturbedNight(Path folder, Published before, Published after) throws IOException {
        this.before = before;
        this.after = after;
        Files.createDirectories(folder);
        output = folder.resolve("output.txt");
        home = before.copyTo(folder.resolve("home"));
        command = PublishedNights.arguments(after.landing(), home);
    }

    /** Ends a night as a power cut would, before the first pass of a point or as {@code *:n} says. */
    void haltedAt(String failpoint) throws IOException, InterruptedException {
        assertThat(exit(failpoint)).as(said(failpoint)).isEqualTo(Failpoints.HALTED);
    }

    /** Lets the disk fail at a point; the night says so. */
    void failingAt(String failpoint) throws IOException, InterruptedException {
        int exit = exit(failpoint);
        assertThat(exit).as(said(failpoint)).isEqualTo(exitOf(said("")));
    }

    /** Metrics, and what the radar remembers, never fail a night; that there are none is what alerts fire on. */
    private static int exitOf(String point) {
        return point.contains("failpoint metrics") || point.contains("failpoint radar") ? 0 : 74;
    }

    /** Lets the disk fail at a point of a night in this process. */
    CommandLineRun failingHereAt(String failpoint) {
        Failpoints.arm(failpoint);
        try {
            CommandLineRun run = CommandLineRun.of(command);
            assertThat(run.exit())
                    .as(failpoint + ": " + run.err())
                    .isEqualTo(exitOf("failpoint " + Failpoints.struck()));
            return run;
        } finally {
            Failpoints.arm("");
        }
    }

    /**
     * A night on a disk of its own that is too small: a file system in memory, which Linux lets a process mount that has
     * users and mounts of its own. The home lies where it lay afterwards.
     *
     * @param kibibytes how much more it holds than the home
     * @return the exit status
     */
    int onADiskWith(int kibibytes) throws IOException, InterruptedException {
        Files.writeString(home.resolve("settings.properties"), "free.megabytes = 0\n");
        Path disk = Files.createDirectories(home.resolveSibling("disk"));
        List<String> shell = new ArrayList<>(List.of(
                "unshare", "-rm", "sh", "-c", SMALL_DISK, "disk", disk.toString(), home.toString(), "" + kibibytes));
        shell.addAll(ChildProcess.command(List.of(), PublishedNights.arguments(after.landing(), disk)));
        return ChildProcess.waitFor(ChildProcess.start(output, shell));
    }

    /** Whether this system lets a process mount a file system in memory. */
    static boolean canMountADisk(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", folder.toString())
                        .start()
                        .waitFor()
                == 0;
    }

    /** Kills a night after some time; it may have ended before. */
    void killedAfter(int millis) throws IOException, InterruptedException {
        Process child = start("");
        child.waitFor(millis, TimeUnit.MILLISECONDS);
        ChildProcess.waitFor(child.destroyForcibly());
    }

    /** Terminates a night that reads. */
    void terminated() throws IOException, InterruptedException {
        int exit = ChildProcess.terminateWhileItReads(start(""), output);
        assertThat(exit).as(said("SIGTERM")).isEqualTo(143);
    }

    /** Readers see the marts of before, or those of the night where it ended in time. */
    void leavesWholeMarts(String what) throws IOException, SQLException {
        assertThat(MartContent.of(home.resolve("marts"))).as(what).isIn(before.marts(), after.marts());
    }

    /** What the disturbed process printed. */
    String said() throws IOException {
        return said("");
    }

    /** Readers see whole marts, and a rerun ends as if nothing had happened. */
    void heals(String what) throws IOException, SQLException {
        leavesWholeMarts(what);
        CommandLineRun rerun = CommandLineRun.of(command);
        assertThat(rerun.exit()).as(what + ": " + rerun.err()).isIn(0, 11);
        assertThat(MartContent.of(home.resolve("marts"))).as(what).isEqualTo(after.marts());
    }

    private Process start(String failpoint) throws IOException {
        return ChildProcess.start(output, List.of("-Dquarterdeck.failpoint=" + failpoint), command);
    }

    private int exit(String failpoint) throws IOException, InterruptedException {
        try {
            return ChildProcess.waitFor(start(failpoint));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(said(failpoint), e);
        }
    }

    private String said(String what) throws IOException {
        return what + ": " + Files.readString(output);
    }
}
