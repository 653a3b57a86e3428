package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.batch.Progress;
import quarterdeck.nightly.reliability.MartContent;
import quarterdeck.proving.Figure;
import quarterdeck.proving.Results;
import quarterdeck.proving.Scale;

/** The job repository goes, or is damaged, while a night is under way. */
class JobRepositoryTest {

    private static final long SEED = Scale.seed(20251103);

    @TempDir
    private Path folder;

    @Test
    void aRepositoryThatIsDeletedOrDamagedInTheMiddleOfANightChangesNothing() throws Exception {
        long started = System.nanoTime();
        Random random = new Random(SEED);
        int wanted = Scale.of(2, 50);
        int done = 0;
        for (; done < wanted && Scale.goesOn(started); done++) {
            Home home = new Home(folder.resolve("home" + done));
            Progress.Part part = Progress.Part.values()[random.nextInt(Progress.Part.values().length)];
            boolean delete = done % 2 == 0;
            NightReport night = night(home, new MidNight(part, () -> disturb(home.jobs(), delete, random)));
            if (night.failure() != null) {
                night = night(home, MidNight.UNDISTURBED);
            }
            assertThat(night.failure())
                    .as("%s at %s, seed %d", delete, part, SEED)
                    .isNull();
            assertThat(MartContent.of(home.folder()))
                    .as("%s at %s", delete ? "deleted" : "damaged", part)
                    .isEqualTo(PublishedNights.FIRST.marts());
        }
        Results.record(
                Figure.JOB_REPOSITORY,
                JobRepositoryTest.class,
                done,
                "nights, deleted and damaged in turn at the begin of a random part",
                "same marts",
                SEED,
                started);
    }

    private static NightReport night(Home home, Progress progress) throws IOException {
        return Nights.over(PublishedNights.FIRST.landing(), home.folder(), 2, Clock.systemUTC(), progress);
    }

    private static void disturb(Path jobs, boolean delete, Random random) throws IOException {
        try (Stream<Path> files = Files.list(jobs)) {
            for (Path file : List.copyOf(files.toList())) {
                if (delete) {
                    Files.delete(file);
                } else {
                    damage(file, random);
                }
            }
        }
    }

    private static void damage(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 1 + random.nextInt(64)) {
            bytes[i] ^= (byte) (1 + random.nextInt(255));
        }
        Files.write(file, bytes);
    }
}
