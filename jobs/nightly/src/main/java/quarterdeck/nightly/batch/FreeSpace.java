package quarterdeck.nightly.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.snapshot.Intake;

/** A run that cannot end for want of space does not begin. */
final class FreeSpace {

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    private FreeSpace() {}

    /** When a landed file is taken, and what must stay free then. */
    static Intake intake(Settings settings) {
        return new Intake(
                Duration.ofSeconds(settings.whole(Settings.Key.LANDING_SETTLE_SECONDS)),
                Duration.ofMinutes(settings.whole(Settings.Key.LANDING_UNFINISHED_MINUTES)),
                settings.get(Settings.Key.FREE_MEGABYTES).multiply(MEGABYTE).longValue());
    }

    /** @throws IOException naming the folder, what is free and what is wanted */
    static void check(Home home, BigDecimal megabytes) throws IOException {
        Path folder = DurableFile.folder(home.folder());
        long free = Files.getFileStore(folder).getUsableSpace();
        if (BigDecimal.valueOf(free).compareTo(megabytes.multiply(MEGABYTE)) < 0) {
            throw new IOException(folder + ": " + free / MEGABYTE.longValue() + " megabytes are free, a run needs "
                    + megabytes + "; make room, or set free.megabytes in " + folder.resolve("settings.properties"));
        }
    }
}
