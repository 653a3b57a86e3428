package quarterdeck.nightly;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Named points before every side effect on the disk, where tests end the process as a power cut would, or let the disk
 * fail: {@code -Dquarterdeck.failpoint=name} halts at the first pass of that point, {@code name:3} at the third,
 * {@code *:17} at the seventeenth pass of any point; {@code *:17=ENOSPC} fails there instead, as a full disk does, and
 * likewise EIO and EACCES.
 */
public final class Failpoints {

    /** Exit status of a process that a point of failure ended, that of a SIGKILL. */
    public static final int HALTED = 137;

    /** Setting that prints at the end how many points were passed. */
    public static final String COUNT = "count";

    /** Begin of the line that says it. */
    public static final String COUNTED = "failpoints passed: ";

    private static final String ANY = "*";
    private static final Pattern SETTING = Pattern.compile("(.+?)(?::(\\d+))?(?:=(ENOSPC|EIO|EACCES))?");
    private static final @Nullable String NAME;
    private static final @Nullable String ERROR;
    private static final AtomicInteger REMAINING = new AtomicInteger(1);
    private static final AtomicInteger PASSED = new AtomicInteger();

    static {
        Matcher setting = SETTING.matcher(System.getProperty("quarterdeck.failpoint", ""));
        if (setting.matches()) {
            NAME = setting.group(1);
            ERROR = setting.group(3);
            REMAINING.set(setting.group(2) == null ? 1 : Integer.parseInt(setting.group(2)));
            if (COUNT.equals(NAME)) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println(COUNTED + PASSED.get())));
            }
        } else {
            NAME = null;
            ERROR = null;
        }
    }

    private Failpoints() {}

    /**
     * Called right before a side effect.
     *
     * @throws IOException where a test lets the disk fail here
     */
    public static void reach(String name) throws IOException {
        if (NAME == null) {
            return;
        }
        PASSED.incrementAndGet();
        if ((NAME.equals(ANY) || NAME.equals(name)) && REMAINING.decrementAndGet() == 0) {
            fail(name);
        }
    }

    private static void fail(String name) throws IOException {
        System.err.println((ERROR == null ? "halted" : ERROR) + " at failpoint " + name);
        if (ERROR == null) {
            Runtime.getRuntime().halt(HALTED);
        } else if (ERROR.equals("EACCES")) {
            throw new AccessDeniedException(name);
        } else {
            throw new FileSystemException(
                    name, null, ERROR.equals("EIO") ? "Input/output error" : "No space left on device");
        }
    }
}
