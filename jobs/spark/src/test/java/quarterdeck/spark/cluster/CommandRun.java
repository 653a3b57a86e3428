package quarterdeck.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./quarterdeck run} as a process, by what it is called with. */
final class CommandRun {
    private static final long LONGEST_MINUTES = 90;
    private static final long POLL_MILLIS = 200;

    private final Process process;
    private final Path log;

    private CommandRun(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** What a test waits for while it runs. */
    @FunctionalInterface
    interface Sign {
        boolean isSeen() throws IOException;
    }

    static CommandRun start(Path root, Path log, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("quarterdeck").toString(), "run"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("QUARTERDECK_ARCHIVE", "no");
        builder.environment().putAll(environment);
        return new CommandRun(builder.start(), log);
    }

    /** Its exit status. */
    int end() throws InterruptedException {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            kill();
            throw new IllegalStateException("does not end: " + log);
        }
        return process.exitValue();
    }

    /** Goes on once something is seen. */
    void until(Sign sign) throws IOException, InterruptedException {
        while (!sign.isSeen()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "ended with " + process.exitValue() + " before it was disturbed: " + log);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Ends it at once, with the driver it has started. */
    void kill() throws InterruptedException {
        List<ProcessHandle> below = process.descendants().toList();
        below.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    String said() throws IOException {
        return Files.readString(log);
    }
}
