package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that are killed, terminated or whose disk fails; every point of them is tried by {@link KillNight}. */
class KillTest {

    private static final long SEED = 20251103;

    @TempDir
    private Path folder;

    private DisturbedNight night;

    @BeforeEach
    void publishedMartsAndAReleaseMore() throws IOException {
        night = new DisturbedNight(folder);
    }

    @Test
    void nightsThatAreDisturbedOneAfterAnotherLoseAndDoubleNothing() throws Exception {
        night.haltedAt("raw.rename");
        night.leavesWholeMarts("killed before a release is stored");
        night.terminated();
        night.leavesWholeMarts("terminated while it reads");
        night.haltedAt("manifest.rename");
        night.leavesWholeMarts("killed before the lake is committed");
        night.failingAt("current: rename=ENOSPC");
        night.leavesWholeMarts("with a full disk before the marts are published");
        int millis = 200 + new Random(SEED).nextInt(KillNight.LONGEST_NIGHT_MILLIS);
        night.killedAfter(millis);
        night.heals("killed after " + millis + " ms, seed " + SEED);
    }

    @Test
    void aDiskThatIsFullEndsTheNightAndTheNextOneHeals() throws Exception {
        assumeTrue(
                DisturbedNight.canMountADisk(Files.createDirectories(folder.resolve("disk"))),
                "a process may mount no file system here: no disk was full");
        for (int kibibytes : List.of(256, 2048)) {
            assertThat(night.onADiskWith(kibibytes)).as(night.said()).isEqualTo(74);
            assertThat(night.said()).containsIgnoringCase("no space left on device");
        }
        night.heals("on a disk with 2 MiB to spare");
    }

    @Test
    void whatTheRawStoreMayNotWriteEndsTheNightAndIsNoFaultOfTheLandedFile() throws Exception {
        assertThat(night.failingHereAt("raw.write=EACCES").err()).doesNotContain("may not be read, left");
        night.leavesWholeMarts("without permission to write a raw release");
    }
}
