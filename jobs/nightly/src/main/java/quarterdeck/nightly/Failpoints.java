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

    private static final String ANY = "*";
    private static final Pattern SETTING = Pattern.compile("(.+?)(?::(\\d+))?(?:=(ENOSPC|EIO|EACCES))?");
    private static final AtomicInteger PASSED = new AtomicInteger();
    private static volatile String struck = "";
    private static volatile @Nullable Armed armed = Armed.of(System.getProperty("quarterdeck.failpoint", ""));

    private Failpoints() {}

    /** The point where something happens, and what. */
    private record Armed(
            String name, AtomicInteger remaining, @Nullable String error) {

        static @Nullable Armed of(String setting) {
            Matcher matcher = SETTING.matcher(setting);
            return matcher.matches()
                    ? new Armed(
                            matcher.group(1),
                            new AtomicInteger(matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2))),
                            matcher.group(3))
                    : null;
        }

        boolean isReachedBy(String point) {
            return (name.equals(ANY) || name.equals(point)) && remaining.decrementAndGet() == 0;
        }
    }

    /** Sets what happens from now on in this process, as the property does for a whole one; empty for nothing. */
    public static void arm(String setting) {
        armed = Armed.of(setting);
        PASSED.set(0);
        struck = "";
    }

    /** The point where the disk failed since {@link #arm} was called; empty where it did not. */
    public static String struck() {
        return struck;
    }

    /** How many points were passed since {@link #arm} was called. */
    public static int passed() {
        return PASSED.get();
    }

    /**
     * Called right before a side effect.
     *
     * @throws IOException where a test lets the disk fail here
     */
    public static void reach(String name) throws IOException {
        PASSED.incrementAndGet();
        Armed now = armed;
        if (now != null && now.isReachedBy(name)) {
            fail(name, now.error);
        }
    }

    private static void fail(String name, @Nullable String error) throws IOException {
        struck = name;
        System.err.println((error == null ? "halted" : error) + " at failpoint " + name);
        if (error == null) {
            Runtime.getRuntime().halt(HALTED);
        } else if (error.equals("EACCES")) {
            throw new AccessDeniedException(name);
        } else {
            throw new FileSystemException(
                    name, null, error.equals("EIO") ? "Input/output error" : "No space left on device");
        }
    }
}
