package quarterdeck.nightly.batch;

import java.util.Locale;
import org.slf4j.MDC;

/** What a line of the log belongs to: the run, its step, and the release that is read; each thread has its own. */
final class Traces {

    private static final String RUN = "run";
    private static final String STEP = "step";
    private static final String RELEASE = "release";
    private static final String FILE = "file";

    private Traces() {}

    static void step(String runId, Progress.Part part) {
        MDC.put(RUN, runId);
        MDC.put(STEP, part.name().toLowerCase(Locale.ROOT));
    }

    /** The run goes on. */
    static void stepEnded() {
        MDC.remove(STEP);
    }

    static void release(String sha256, String fileName) {
        MDC.put(RELEASE, sha256);
        MDC.put(FILE, fileName);
    }

    static void releaseEnded() {
        MDC.remove(RELEASE);
        MDC.remove(FILE);
    }
}
