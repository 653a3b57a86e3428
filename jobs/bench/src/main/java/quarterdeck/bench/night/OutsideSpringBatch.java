package quarterdeck.bench.night;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import quarterdeck.bench.comparison.Workplace;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.batch.Backlog;
import quarterdeck.nightly.batch.GroupReader;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.snapshot.RawRelease;
import quarterdeck.nightly.snapshot.SnapshotStore;

/**
 * The night's own code without Spring and Spring Batch: takes what landed, reads its groups by a plain pool of threads
 * and commits the lake. What the night takes beyond it is what its conductor costs.
 */
final class OutsideSpringBatch {

    private static final double NANOS = 1e9;

    private OutsideSpringBatch() {}

    /** @param arguments landing folder, folder of homes, threads, rounds, each in a home of its own */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
            long start = System.nanoTime();
            long cpu = cpu();
            Home home = new Home(Files.createDirectories(Path.of(arguments[1]).resolve(String.valueOf(round))));
            int releases = night(Path.of(arguments[0]), home, Integer.parseInt(arguments[2]));
            Workplace.OUT.printf(
                    Locale.ROOT,
                    "%d releases in %.1f s, %.1f s CPU%n",
                    releases,
                    (System.nanoTime() - start) / NANOS,
                    (cpu() - cpu) / NANOS);
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static int night(Path landing, Home home, int threads)
            throws IOException, InterruptedException, ExecutionException {
        Installation installation = Installation.here();
        SnapshotStore store = new SnapshotStore(home, Clock.systemUTC());
        List<RawRelease> releases = store.take(landing).releases();
        Versions versions = Versions.of(installation);
        GroupReader reader = new GroupReader(home, installation, store);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Group> groups = new ArrayList<>();
        try {
            List<Future<Group>> reading = Backlog.groups(releases, versions).stream()
                    .map(work -> pool.submit(() -> reader.read(
                            work.releases().stream().map(RawRelease::sha256).toList(), "outside")))
                    .toList();
            for (Future<Group> group : reading) {
                groups.add(group.get());
            }
        } finally {
            pool.shutdownNow();
        }
        new Lake(home).commit(groups, "outside", versions.reading());
        return releases.size();
    }
}
