package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.batch.Progress;
import quarterdeck.proving.NightOnly;

/** The job repository fails for good in the middle of a night, which is made whole by a second one over the same home. */
class BrokenRepositoryTest {

    private static final int GROUPS = 4;

    private static final String BROKEN = "drop table batch_step_execution_context";

    /** Refuses to write down that a step has ended well. */
    private static final String BROKEN_AT_THE_END = "create trigger broken before update on batch_step_execution"
            + " when new.status = 'COMPLETED' begin select raise(abort, 'broken'); end";

    /** Lets of all groups but one none begin. */
    private static final String BROKEN_BUT_FOR_ONE = "create trigger broken before update on batch_step_execution"
            + " when new.status = 'STARTED' and new.step_name like 'read a group:%' and new.step_execution_id < (select"
            + " max(step_execution_id) from batch_step_execution) begin select raise(abort, 'broken'); end";

    @TempDir
    private Path folder;

    /** What is read in the first night takes longer than the half minute that Spring waits when it closes. */
    private final class Slow implements Progress {

        private final AtomicInteger nights = new AtomicInteger();
        private final AtomicInteger reading = new AtomicInteger();
        private final AtomicInteger overlaps = new AtomicInteger();

        @Override
        public void begins(Part part) {
            if (part == Part.SNAPSHOT && nights.incrementAndGet() > 1) {
                overlaps.addAndGet(reading.get());
            } else if (part == Part.READ && nights.get() == 1) {
                execute(BROKEN_BUT_FOR_ONE);
            }
        }

        @Override
        public void toRead(int releases) {
            assertThat(releases).isEqualTo(2);
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

    @Test
    @NightOnly
    void theSecondNightBeginsOnceNobodyReadsForTheFirst() throws IOException {
        Slow slow = new Slow();

        NightReport night = Nights.withoutMarts(landing(2), home(), 2, slow);

        assertThat(night.failure()).isNull();
        assertThat(slow.nights).hasValue(2);
        assertThat(slow.overlaps).hasValue(0);
        assertThat(night.exit()).isEqualTo(Exit.OK);
        assertThat(night.releases()).hasSize(2);
    }

    @Test
    void aNightThatHasPublishedIsNotSaidToHaveHadNothingToDo() throws IOException {
        NightReport night = Nights.over(
                landing(),
                home(),
                2,
                Clock.systemUTC(),
                new MidNight(Progress.Part.MARTS, () -> execute(BROKEN_AT_THE_END)));

        assertThat(night.exit()).isEqualTo(Exit.PARTLY);
        assertThat(night.build()).isNotNull();
        assertThat(night.seconds()).containsKey(Progress.Part.READ);
    }

    @Test
    @NightOnly
    void whatANightHasCommittedIsReportedByTheOneThatPublishesIt() throws IOException {
        NightReport night = Nights.over(
                landing(), home(), 2, Clock.systemUTC(), new MidNight(Progress.Part.LAKE, () -> execute(BROKEN)));

        assertThat(night.exit()).isEqualTo(Exit.PARTLY);
        assertThat(night.releases()).hasSize(GROUPS + 1);
        assertThat(night.snapshot()).isNotNull();
        assertThat(night.snapshot().copied()).isEqualTo(GROUPS + 1);
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + home().resolve("jobs/repository.sqlite") + "?busy_timeout=10000");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    /** Generated releases, each as large as a group, and one that nobody can read. */
    private Path landing() throws IOException {
        Path landing = landing(GROUPS);
        Files.writeString(landing.resolve("broken.xlsx"), "PK\u0003\u0004 is no workbook");
        return landing;
    }

    private Path landing(int releases) throws IOException {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        for (int i = 0; i < releases; i++) {
            Files.writeString(
                    landing.resolve("generated-" + i + ".csv"),
                    "地区,指标,时期,数值,单位\n杭州市,地区生产总值,202" + i + "年全年,1234.5,亿元\n" + "说明,,,,\n".repeat(6_000));
        }
        return landing;
    }
}
