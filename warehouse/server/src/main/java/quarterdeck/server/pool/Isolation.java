package quarterdeck.server.pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the operating system takes from a worker: the network, the signals of the terminal, memory, core files, and once
 * it has started the right to write any file. What this system does not have is left out; DuckDB's own locks hold
 * everywhere.
 */
final class Isolation {
    private static final long KILOBYTES = 1024;
    private static final int PROBE_SECONDS = 5;

    private static final List<String> NETWORK = firstThatWorks(List.of(
            List.of("unshare", "--net"), List.of("unshare", "--user", "--map-current-user", "--net"), List.of()));
    private static final List<String> SESSION = firstThatWorks(List.of(List.of("setsid"), List.of()));

    /**
     * Lets others go before the process group {@code p}. Where Linux shares the processors among sessions and not among
     * processes (autogroup), a nice value counts within the session alone, and the session has one of its own; setting
     * that is refused more than ten times a second.
     */
    private static final String YIELD = "renice -n 15 -g $p >/dev/null 2>&1;"
            + " for i in 1 2 3; do echo 15 > /proc/$p/autogroup && break; sleep 0.2; done 2>/dev/null;";

    private Isolation() {}

    /**
     * What is put before the command of a worker; the process keeps its id through all of it.
     *
     * @param yields whether others go first from its start
     */
    static List<String> prefix(int megabytesOfAddresses, boolean yields) {
        List<String> prefix = new ArrayList<>(SESSION);
        prefix.addAll(NETWORK);
        prefix.addAll(List.of(
                "sh",
                "-c",
                "ulimit -c 0 2>/dev/null; ulimit -v " + megabytesOfAddresses * KILOBYTES
                        + " 2>/dev/null; echo 1000 > /proc/$$/oom_score_adj; "
                        + (yields ? "p=$$; " + YIELD : "") + " exec \"$@\"",
                "worker"));
        return prefix;
    }

    /** Whether workers have no network at all. */
    static boolean hasNoNetwork() {
        return !NETWORK.isEmpty();
    }

    /** From now on a write to any file fails; pipes stay. */
    static boolean forbidFiles(long pid) {
        return run(List.of("prlimit", "--pid", Long.toString(pid), "--fsize=0:0"));
    }

    /** Others go first from now on. */
    static void yieldToOthers(long pid) {
        if (!SESSION.isEmpty()) {
            run(List.of("sh", "-c", "p=" + pid + "; " + YIELD));
        }
    }

    private static List<String> firstThatWorks(List<List<String>> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.isEmpty()
                        || run(Stream.concat(candidate.stream(), Stream.of("true"))
                                .toList()))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
