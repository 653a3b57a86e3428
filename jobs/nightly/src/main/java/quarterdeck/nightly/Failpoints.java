package quarterdeck.nightly;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern SETTING = Pattern.compile("(.+?)(?::(\\d+))?");
    private static final @Nullable String NAME;
    private static final AtomicInteger REMAINING = new AtomicInteger(1);

    static {
        Matcher setting = SETTING.matcher(System.getProperty("quarterdeck.failpoint", ""));
        if (setting.matches()) {
            NAME = setting.group(1);
            REMAINING.set(setting.group(2) == null ? 1 : Integer.parseInt(setting.group(2)));
        } else {
            NAME = null;
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
