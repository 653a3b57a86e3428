package quarterdeck.nightly.snapshot;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quarterdeck.nightly.snapshot.SnapshotStore.Left;
import quarterdeck.reading.format.Formats;

/**
 * What lies in the landing folder, and what of it may be taken: nothing that is still being written, as far as that can
 * be seen.
 *
 * @param all every landed file
 * @param ready those that are new and have come to rest
 * @param left the others that are new, each with the reason
 */
record Arrivals(List<LandingFile> all, List<LandingFile> ready, List<Left> left) {

    /** Whether a file has not been taken yet. */
    @FunctionalInterface
    interface Newness {
        boolean of(LandingFile file) throws IOException;
    }

    /** Looks at the landing folder, twice where something in it has just changed. */
    static Arrivals in(Path folder, Intake intake, Clock clock, Newness newness) throws IOException {
        Landing landing = new Landing(folder);
        Landing.Found found = landing.look();
        List<LandingFile> fresh = fresh(found.files(), intake, clock, newness);
        Map<String, String> stamps = new HashMap<>();
        if (!fresh.isEmpty()) {
            found.files().forEach(file -> stamps.put(file.relative(), file.stamp()));
            pause(intake.settle());
            found = landing.look();
        }
        List<LandingFile> ready = new ArrayList<>();
        List<Left> left = new ArrayList<>(found.refused());
        for (LandingFile file : found.files()) {
            if (newness.of(file)) {
                boolean rests = fresh.isEmpty() || file.stamp().equals(stamps.get(file.relative()));
                if (!rests) {
                    left.add(new Left(file.relative(), Left.Reason.STILL_CHANGING, ""));
                } else if (hasChangedWithin(intake.unfinished(), file, clock) && isCutOff(file)) {
                    left.add(new Left(file.relative(), Left.Reason.UNFINISHED, ""));
                } else {
                    ready.add(file);
                }
            }
        }
        return new Arrivals(found.files(), ready, left);
    }

    private static List<LandingFile> fresh(List<LandingFile> files, Intake intake, Clock clock, Newness newness)
            throws IOException {
        List<LandingFile> fresh = new ArrayList<>();
        for (LandingFile file : files) {
            if (hasChangedWithin(intake.settle(), file, clock) && newness.of(file)) {
                fresh.add(file);
            }
        }
        return fresh;
    }

    /** A time that lies a little ahead is that of another machine's clock; one far ahead says nothing. */
    private static boolean hasChangedWithin(Duration time, LandingFile file, Clock clock) {
        return Math.abs(clock.millis() - file.changedAt()) < time.toMillis();
    }

    /** What cannot be looked into is told by whoever takes it. */
    private static boolean isCutOff(LandingFile file) throws IOException {
        try {
            return Formats.isCutOff(file.file());
        } catch (NoSuchFileException | AccessDeniedException e) {
            return false;
        }
    }

    private static void pause(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("waiting for landed files to come to rest was interrupted");
        }
    }
}
