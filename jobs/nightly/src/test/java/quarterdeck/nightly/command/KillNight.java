package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.command.PublishedNights.Published;
import quarterdeck.proving.Figure;
import quarterdeck.proving.Results;
import quarterdeck.proving.Scale;

/** Kills and disk faults at every point of a night and at random moments, two nights side by side. */
class KillNight {

    static final int LONGEST_NIGHT_MILLIS = 6_000;

    private static final long SEED = Scale.seed(20251103);
    private static final int KILLS = Integer.getInteger("quarterdeck.kills", 200);
    private static final List<String> ERRORS = List.of("ENOSPC", "EIO", "EACCES");
    private static final int SIDE_BY_SIDE = 2;
    private static final int POINTS = PublishedNights.SECOND.failpoints();

    private static final int DISKS = 21;
    private static final int SMALLEST_DISK = 32;
    private static final double DISK_GROWS_BY = Math.sqrt(2);

    @TempDir
    private Path folder;

    private final long started = System.nanoTime();

    /** What is done to a night. */
    @FunctionalInterface
    private interface Disturbance {
        void on(DisturbedNight night, int number) throws IOException, InterruptedException, SQLException;
    }

    @Test
    void aNightKilledAtAnyPointLosesAndDoublesNothing() throws Exception {
        int done = each(Scale.spread(POINTS), (night, point) -> {
            night.haltedAt("*:" + (point + 1));
            night.heals("killed at point " + (point + 1));
        });
        record(Figure.KILLED_AT_POINTS, done, "of " + POINTS + " points, a process each");
    }

    @Test
    void aNightKilledAtARandomMomentLosesAndDoublesNothing() throws Exception {
        int[] millis = new Random(SEED).ints(KILLS, 200, LONGEST_NIGHT_MILLIS).toArray();
        int done = each(IntStream.range(0, KILLS), (night, kill) -> {
            night.killedAfter(millis[kill]);
            night.heals("kill " + kill + " after " + millis[kill] + " ms, seed " + SEED);
        });
        record(Figure.KILLED_AT_RANDOM, done, "kills, a process each");
    }

    @Test
    void aDiskThatFailsAtAnyPointIsSaidAndTheNextNightHeals() throws Exception {
        int done = each(Scale.spread(POINTS), (night, point) -> {
            String fault = "*:" + (point + 1) + "=" + ERRORS.get(point % ERRORS.size());
            night.failingAt(fault);
            night.heals(fault);
        });
        record(Figure.FAILING_DISK, done, "of " + POINTS + " points, a process each, ENOSPC, EIO and EACCES in turn");
    }

    /** In this process and with few models; failpoints are those of the process, so one after the other. */
    @Test
    void everyErrorOfADiskAtEveryPointIsSaidAndTheNextNightHeals() throws Exception {
        AtomicInteger done = new AtomicInteger(Scale.doneBefore());
        AtomicInteger wanted = new AtomicInteger();
        FewModels.during(() -> {
            Published before = PublishedNights.OfFewModels.FIRST;
            Published after = PublishedNights.OfFewModels.SECOND;
            wanted.set(after.failpoints() * ERRORS.size());
            int[] order = Scale.spread(wanted.get()).toArray();
            for (int pair = done.get(); pair < order.length && Scale.goesOn(started); pair = done.incrementAndGet()) {
                String fault = "*:" + (order[pair] / ERRORS.size() + 1) + "=" + ERRORS.get(order[pair] % ERRORS.size());
                DisturbedNight night = new DisturbedNight(folder, before, after);
                night.failingHereAt(fault);
                night.heals(fault);
            }
        });
        record(
                Figure.EVERY_DISK_ERROR,
                done.get(),
                "of " + wanted + " pairs of point and error, in one process, dimensions and facts alone");
    }

    @Test
    void aDiskThatIsFullAtAnySizeIsSaidAndTheNextNightHeals() throws Exception {
        assumeTrue(
                DisturbedNight.canMountADisk(Files.createDirectories(folder.resolve("disk"))),
                "a process may mount no file system here: no disk was full");
        AtomicInteger full = new AtomicInteger();
        int done = each(Scale.spread(DISKS), (night, disk) -> {
            int kibibytes = (int) (SMALLEST_DISK * Math.pow(DISK_GROWS_BY, disk));
            int exit = night.onADiskWith(kibibytes);
            assertThat(exit).as(kibibytes + " KiB: " + night.said()).isIn(0, 74);
            full.addAndGet(exit == 0 ? 0 : 1);
            night.heals("a disk with " + kibibytes + " KiB to spare");
        });
        record(
                Figure.SMALL_DISK,
                done,
                "disks with 32 KiB to 32 MiB to spare, " + full + " of them too small for the night");
    }

    /** Does it to as many nights as there is time for, two at a time; gives how many are done. */
    private int each(IntStream numbers, Disturbance disturbance) throws InterruptedException, ExecutionException {
        int[] all = numbers.toArray();
        AtomicInteger next = new AtomicInteger(Scale.doneBefore());
        AtomicInteger done = new AtomicInteger(Scale.doneBefore());
        ExecutorService pool = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        List<Future<?>> workers = new ArrayList<>();
        for (int worker = 0; worker < SIDE_BY_SIDE; worker++) {
            Path own = folder.resolve("worker" + worker);
            workers.add(pool.submit(() -> {
                for (int i = next.getAndIncrement();
                        i < all.length && Scale.goesOn(started);
                        i = next.getAndIncrement()) {
                    disturbance.on(new DisturbedNight(own), all[i]);
                    done.incrementAndGet();
                }
                return null;
            }));
        }
        pool.shutdown();
        for (Future<?> worker : workers) {
            worker.get();
        }
        return done.get();
    }

    private void record(Figure figure, int done, String what) throws IOException {
        Results.record(figure, KillNight.class, done, what, "0 lost, 0 doubled, 0 partial marts", SEED, started);
    }
}
