package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.batch.Progress;
import quarterdeck.proving.Figure;
import quarterdeck.proving.MartContent;
import quarterdeck.proving.NightOnly;
import quarterdeck.proving.Results;
import quarterdeck.proving.Scale;

/**
 * What holds of a job repository wherever it is kept: it is recovered after a kill, and when it is lost, damaged or fails for
 * good in the middle of a night, a second one over the same home makes that night whole.
 */
abstract class JobRepositoryContract {

    private static final long SEED = Scale.seed(20251103);
    private static final int GROUPS = 4;

    private static final String AT_THE_END = "new.status = 'COMPLETED'";

    private static final String BUT_FOR_ONE_GROUP =
            "new.status = 'STARTED' and new.step_name like 'read a group:%' and new.step_execution_id < (select"
                    + " max(step_execution_id) from batch_step_execution)";

    @TempDir
    private Path work;

    /** A home of its own with an empty job repository. */
    abstract JobDatabase database(String name) throws IOException, SQLException;

    /** Where it is written down how often the repository was lost or damaged. */
    abstract Figure figure();

    @Test
    void aNightThatIsKilledThenTerminatedIsRecoveredByTheNextOne() throws Exception {
        JobDatabase jobs = database("recovered");
        assertThat(ChildProcess.waitFor(child(jobs, "-Dquarterdeck.failpoint=journal.rename")))
                .isEqualTo(Failpoints.HALTED);
        assertThat(jobs.executions()).containsExactly("STARTED");
        int exit = ChildProcess.terminateWhileItReads(child(jobs, "-Dquarterdeck.failpoint="), output());
        assertThat(exit).as(Files.readString(output())).isEqualTo(143);

        CommandLineRun rerun = CommandLineRun.of(arguments(jobs));

        assertThat(rerun.exit()).as(rerun.err()).isZero();
        assertThat(jobs.executions()).hasSize(3).startsWith("FAILED").endsWith("COMPLETED");
        assertThat(MartContent.of(jobs.home().resolve("marts"))).isEqualTo(PublishedNights.FIRST.marts());
    }

    @Test
    void lostOrDamagedInTheMiddleOfANightItChangesNothing() throws Exception {
        long started = System.nanoTime();
        Random random = new Random(SEED);
        int wanted = Scale.of(2, 50);
        int done = 0;
        for (; done < wanted && Scale.goesOn(started); done++) {
            JobDatabase jobs = database("night" + done);
            Progress.Part part = Progress.Part.values()[random.nextInt(Progress.Part.values().length)];
            boolean lost = done % 2 == 0;
            String what = (lost ? "lost" : "damaged") + " at " + part + ", seed " + SEED;
            NightReport night = night(jobs, new MidNight(part, () -> {
                if (lost) {
                    jobs.lose();
                } else {
                    jobs.damage(random);
                }
            }));
            if (night.failure() != null) {
                night = night(jobs, MidNight.UNDISTURBED);
            }
            assertThat(night.failure()).as(what).isNull();
            assertThat(MartContent.of(jobs.home().resolve("marts"))).as(what).isEqualTo(PublishedNights.FIRST.marts());
        }
        Results.record(
                figure(),
                getClass(),
                done,
                "nights, lost and damaged in turn at the begin of a random part",
                "same marts",
                SEED,
                started);
    }

    @Test
    void aNightThatHasPublishedIsNotSaidToHaveHadNothingToDo() throws Exception {
        JobDatabase jobs = database("published");

        NightReport night = Nights.over(
                landing(),
                jobs.home(),
                2,
                Clock.systemUTC(),
                new MidNight(Progress.Part.MARTS, () -> jobs.refuseSteps(AT_THE_END)));

        assertThat(night.exit()).isEqualTo(Exit.PARTLY);
        assertThat(night.build()).isNotNull();
        assertThat(night.seconds()).containsKey(Progress.Part.READ);
    }

    @Test
    @NightOnly
    void whatANightHasCommittedIsReportedByTheOneThatPublishesIt() throws Exception {
        JobDatabase jobs = database("committed");

        NightReport night = Nights.over(
                landing(),
                jobs.home(),
                2,
                Clock.systemUTC(),
                new MidNight(Progress.Part.LAKE, () -> jobs.execute("drop table batch_step_execution_context")));

        assertThat(night.exit()).isEqualTo(Exit.PARTLY);
        assertThat(night.releases()).hasSize(GROUPS + 1);
        assertThat(night.snapshot()).isNotNull();
        assertThat(night.snapshot().copied()).isEqualTo(GROUPS + 1);
    }

    @Test
    @NightOnly
    void theSecondNightBeginsOnceNobodyReadsForTheFirst() throws Exception {
        JobDatabase jobs = database("second");
        Slow slow = new Slow(jobs);

        NightReport night = Nights.withoutMarts(landing(2), jobs.home(), 2, slow);

        assertThat(night.failure()).isNull();
        assertThat(slow.nights).hasValue(2);
        assertThat(slow.overlaps).hasValue(0);
        assertThat(night.exit()).isEqualTo(Exit.OK);
        assertThat(night.releases()).hasSize(2);
    }

    /** What is read in the first night takes longer than the half minute that Spring waits when it closes. */
    private static final class Slow implements Progress {

        private final JobDatabase jobs;
        private final AtomicInteger nights = new AtomicInteger();
        private final AtomicInteger reading = new AtomicInteger();
        private final AtomicInteger overlaps = new AtomicInteger();

        Slow(JobDatabase jobs) {
            this.jobs = jobs;
        }

        @Override
        public void begins(Part part) {
            if (part == Part.SNAPSHOT && nights.incrementAndGet() > 1) {
                overlaps.addAndGet(reading.get());
            } else if (part == Part.READ && nights.get() == 1) {
                jobs.refuseSteps(BUT_FOR_ONE_GROUP);
            }
        }

        /** What the first night has read to its end may be kept by the second one. */
        @Override
        public void toRead(int releases) {
            assertThat(releases).isBetween(nights.get() == 1 ? 2 : 1, 2);
        }

        @Override
        public void read(String fileName) {
            reading.incrementAndGet();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(45);
            while (System.nanoTime() < until && nights.get() == 1) {
                Thread.onSpinWait(); // a reader in the middle of a long table hears no interruption
            }
            reading.decrementAndGet();
        }
    }

    /** The command line of a night whose marts are those of the first published one. */
    static String[] arguments(JobDatabase jobs) {
        return PublishedNights.arguments(PublishedNights.FIRST.landing(), jobs.home());
    }

    static NightReport night(JobDatabase jobs, Progress progress) throws IOException {
        return Nights.over(PublishedNights.FIRST.landing(), jobs.home(), 2, Clock.systemUTC(), progress);
    }

    private Process child(JobDatabase jobs, String option) throws IOException {
        return ChildProcess.start(output(), List.of(option), arguments(jobs));
    }

    private Path output() {
        return work.resolve("output.txt");
    }

    /** Generated releases, each as large as a group, and one that nobody can read. */
    private Path landing() throws IOException {
        Path landing = landing(GROUPS);
        Files.writeString(landing.resolve("broken.xlsx"), "PK\u0003\u0004 is no workbook");
        return landing;
    }

    private Path landing(int releases) throws IOException {
        Path landing = Files.createDirectories(work.resolve("landing"));
        for (int i = 0; i < releases; i++) {
            Files.writeString(
                    landing.resolve("generated-" + i + ".csv"),
                    "地区,指标,时期,数值,单位\n杭州市,地区生产总值,202" + i + "年全年,1234.5,亿元\n" + "说明,,,,\n".repeat(6_000));
        }
        return landing;
    }
}
