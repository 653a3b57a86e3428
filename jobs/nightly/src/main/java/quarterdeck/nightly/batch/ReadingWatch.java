package quarterdeck.nightly.batch;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarterdeck.nightly.snapshot.RawRelease;

/** Says which release holds up a night while it does, and where its reader stands. */
final class ReadingWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingWatch.class);
    private static final int FRAMES = 12;

    private final ScheduledThreadPoolExecutor clock;
    private final long millis;

    /** @param millis after so long a release is named, and again after each such time */
    ReadingWatch(long millis) {
        this.millis = millis;
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "watch over reading");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(1, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    /** Watches over the reading of a release by this thread; to be cancelled when it is read. */
    Future<?> over(RawRelease release) {
        Thread reader = Thread.currentThread();
        long begun = System.nanoTime();
        return clock.scheduleAtFixedRate(() -> say(release, reader, begun), millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void say(RawRelease release, Thread reader, long begun) {
        List<StackTraceElement> frames = Arrays.asList(reader.getStackTrace());
        Traces.release(release.sha256(), release.origin().fileName());
        LOG.warn(
                "has been read for {} s, now at {}",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                frames.stream().limit(FRAMES).map(String::valueOf).collect(Collectors.joining(" < ")));
        Traces.releaseEnded();
    }
}
