package quarterdeck.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One Java process of a cluster, with a log of its own. */
final class Daemon implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 240;
    private static final long POLL_MILLIS = 200;

    private final Process process;
    private final Path log;

    private Daemon(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts one.
     *
     * @param name of its log
     * @param environment beside that of this process
     * @param arguments of Java, the class among them
     */
    static Daemon start(Path folder, String name, Map<String, String> environment, List<String> arguments)
            throws IOException {
        Path log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.createDirectories(folder.resolve(name)).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new Daemon(builder.start(), log);
    }

    /** Waits until it does what it is for. */
    Daemon until(BooleanSupplier ready) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("does not come up: " + log);
            }
            Thread.sleep(POLL_MILLIS);
        }
        return this;
    }

    /** Waits until it has done all it does. */
    void waitFor() throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException("fails: " + log);
        }
    }

    /** As a machine that loses its power: with all processes it has started. */
    void kill() throws InterruptedException {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly().waitFor();
        below.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }
}
