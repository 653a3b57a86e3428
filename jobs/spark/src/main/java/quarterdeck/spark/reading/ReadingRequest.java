package quarterdeck.spark.reading;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import org.apache.spark.SparkFiles;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.store.HadoopStore;
import quarterdeck.reading.contained.Limits;

/**
 * What an executor must know to read.
 *
 * @param home folder of the conductor's machine, where the executor sees it too if the store is a part of it
 * @param store address of the folder of raw releases and lake
 * @param root the checkout, with vocabulary and sources, at the same place on every executor
 * @param runId of the night that is read for
 * @param megabytes limit of a reader of heavy formats: memory
 * @param cpuSeconds the same: time of the processor
 * @param wallSeconds the same: time on the clock
 */
public record ReadingRequest(
        String home, String store, String root, String runId, int megabytes, int cpuSeconds, int wallSeconds)
        implements Serializable {

    /** A request with the limits that a home's settings give. */
    public static ReadingRequest of(Home home, Path root, String runId, Limits limits) {
        return new ReadingRequest(
                home.folder().toString(),
                home.store().toUri().toString(),
                root.toAbsolutePath().toString(),
                runId,
                limits.heapMegabytes(),
                limits.cpuSeconds(),
                limits.wallSeconds());
    }

    /** Of a store an executor has the address alone: what it writes down while it reads lies in its own folder. */
    Home homeOfExecutor() throws IOException {
        Path there = HadoopStore.at(store);
        return HadoopStore.holds(there)
                ? new Home(Path.of(SparkFiles.getRootDirectory()).resolve("quarterdeck"), there)
                : new Home(Path.of(home));
    }

    Installation installation() {
        return Installation.of(Path.of(root));
    }

    Limits limits() {
        return new Limits(megabytes, cpuSeconds, wallSeconds);
    }
}
