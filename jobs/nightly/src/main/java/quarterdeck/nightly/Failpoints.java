package quarterdeck.nightly;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Named points before every side effect on the disk, where crash tests end the process as a power cut would:
 * {@code -Dquarterdeck.failpoint=name} halts at the first pass of that point, {@code name:3} at the third,
 * {@code *:17} at the seventeenth pass of any point.
 */
public final class Failpoints {

    /** Exit status of a process that a point of failure ended, that of a SIGKILL. */
    public static final int HALTED = 137;

    private static final String ANY = "*";
    private static final @Nullable String NAME;
    private static final AtomicInteger REMAINING = new AtomicInteger(1);

    static {
        String setting = System.getProperty("quarterdeck.failpoint");
        if (setting == null || setting.isEmpty()) {
            NAME = null;
        } else {
            int colon = setting.lastIndexOf(':');
            NAME = colon < 0 ? setting : setting.substring(0, colon);
            REMAINING.set(colon < 0 ? 1 : Integer.parseInt(setting.substring(colon + 1)));
        }
    }

    private Failpoints() {}

    /** Called right before a side effect. */
    public static void reach(String name) {
        if (NAME != null && (NAME.equals(ANY) || NAME.equals(name)) && REMAINING.decrementAndGet() == 0) {
            System.err.println("halted at failpoint " + name);
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
