package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import quarterdeck.nightly.reliability.Results;
import quarterdeck.nightly.reliability.Scale;

/** The job repository goes, or is damaged, while a night is under way. */
class JobRepositoryTest {

    private static final long SEED = 20251103;

    @TempDir
    private Path folder;

    @Test
    void aRepositoryThatIsDeletedOrDamagedInTheMiddleOfANightChangesNothing() throws Exception {
        long started = System.nanoTime();
        Path landing = Files.createDirectories(folder.resolve("landing"));
        GeneratedLanding.add(landing, 2024, 3, 1);
        Map<String, String> undisturbed = null;
        Random random = new Random(SEED);
        int wanted = Scale.of(2, 50);
        int done = 0;
        for (; done < wanted && Scale.goesOn(started); done++) {
            Home home = new Home(folder.resolve("home" + done));
            Progress.Part part = Progress.Part.values()[random.nextInt(Progress.Part.values().length)];
            boolean delete = done % 2 == 0;
            NightReport night = night(home, landing, new MidNight(part, () -> disturb(home.jobs(), delete, random)));
            if (night.failure() != null) {
                night = night(home, landing, new MidNight(null, () -> {}));
            }
            assertThat(night.failure())
                    .as("%s at %s, seed %d", delete, part, SEED)
                    .isNull();
            Map<String, String> marts = MartContent.of(home.folder());
            undisturbed = undisturbed == null ? marts : undisturbed;
            assertThat(marts)
                    .as("%s at %s", delete ? "deleted" : "damaged", part)
                    .isEqualTo(undisturbed);
        }
        Results.record(
                "the job repository is disposable",
                JobRepositoryTest.class,
                done + " of " + wanted + " nights, deleted and damaged in turn at the begin of a random part",
                "same marts",
                SEED,
                started);
    }

    private static NightReport night(Home home, Path landing, Progress progress) throws IOException {
        Installation installation = Installation.here();
        return NightlyRun.run(
                new NightRequest(
                        home,
                        new Scope.Landed(landing),
                        installation,
                        Settings.of(home),
                        2,
                        true,
                        Clock.systemUTC(),
                        progress),
                Versions.of(installation));
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
