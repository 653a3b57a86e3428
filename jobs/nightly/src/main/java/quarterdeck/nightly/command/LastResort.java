package quarterdeck.nightly.command;

import java.time.Duration;
import java.util.Map;
import quarterdeck.nightly.Exit;

/**
 * Ends a process that is to end and does not: where every thread stands goes to the error stream, then it halts. A
 * supervisor that waits for the exit status learns it, and a person what held it up.
 */
final class LastResort {

    /** A night that is stopped has 25 seconds to end its job; those who stop it wait for a minute. */
    static final Duration PATIENCE = Duration.ofSeconds(45);

    private static volatile int status = Exit.STOPPED.code();

    private LastResort() {}

    /** From now on, once this process begins to end, it will have ended after so long. */
    static void arm(Duration patience) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> watch(patience), "last resort"));
    }

    /** Ends the process. */
    static void exit(int code) {
        status = code;
        System.exit(code);
    }

    private static void watch(Duration patience) {
        Thread watcher = new Thread(
                () -> {
                    try {
                        Thread.sleep(patience.toMillis());
                        print(patience);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        Runtime.getRuntime().halt(status);
                    }
                },
                "end of the process");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void print(Duration patience) {
        System.err.println("quarterdeck: the process has not ended " + patience.toSeconds()
                + " seconds after it began to; its threads stand at");
        for (Map.Entry<Thread, StackTraceElement[]> thread :
                Thread.getAllStackTraces().entrySet()) {
            System.err.println(thread.getKey());
            for (StackTraceElement frame : thread.getValue()) {
                System.err.println("\tat " + frame);
            }
        }
        System.err.flush();
    }
}
