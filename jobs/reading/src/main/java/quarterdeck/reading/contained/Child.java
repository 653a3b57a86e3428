package quarterdeck.reading.contained;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.BrokenRelease.Reason;

/** A started {@link Worker}: given one file at a time, and ended where that goes beyond the limits. */
final class Child {

    private static final String GONE = "";
    private static final long LOOK_MILLIS = 250;
    private static final int START_SECONDS = 60;
    private static final int END_SECONDS = 10;

    /** Java ends with this where memory does not suffice. */
    private static final int OUT_OF_MEMORY = 3;

    /** Above this an exit status names the signal that ended a process. */
    private static final int SIGNALLED = 128;

    private final Process process;
    private final Writer orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Limits limits;
    private boolean ended;

    private Child(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** @param folder where it may put what it needs for a while */
    static Child start(Limits limits, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(limits, folder));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Child child = new Child(builder.start(), limits);
        Thread listener = new Thread(child::listen, "answers of a reader");
        listener.setDaemon(true);
        listener.start();
        if (!Worker.READY.equals(child.await(START_SECONDS))) {
            child.end();
            throw new IOException("a process to read heavy formats did not start; is there memory for it?");
        }
        return child;
    }

    private static List<String> command(Limits limits, Path folder) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder.toAbsolutePath(),
                "-Dfile.encoding=UTF-8"));
        String archive = System.getProperty("quarterdeck.archive", "");
        if (!archive.isEmpty()) {
            command.add("-XX:SharedArchiveFile=" + archive);
            command.add("-Xlog:cds=off");
            command.add("-Xlog:cds+dynamic=off");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
        return command;
    }

    private void listen() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String answer = in.readLine(); answer != null; answer = in.readLine()) {
                answers.add(answer);
            }
        } catch (IOException e) {
            // as good as the end
        }
        answers.add(GONE);
    }

    /** Whether the child took the order; one that has been idle too long may just have ended. */
    boolean takes(Path file, String fileName, Path spool) throws IOException {
        try {
            orders.write(String.join(
                    " ",
                    Worker.encoded(file.toAbsolutePath().toString()),
                    Worker.encoded(fileName),
                    Worker.encoded(spool.toAbsolutePath().toString())));
            orders.write('\n');
            orders.flush();
        } catch (IOException e) {
            return false;
        }
        return Worker.READY.equals(await(START_SECONDS));
    }

    /**
     * Waits until the file is written down.
     *
     * @throws BrokenRelease where it cannot be read, or not within the limits
     * @throws ReaderKilled where a signal ended the process
     * @throws IOException where the disk refuses, or this thread is interrupted
     */
    void finish() throws IOException {
        long start = System.nanoTime();
        Duration cpuBefore = cpu();
        while (true) {
            String answer = poll(LOOK_MILLIS);
            if (answer != null) {
                understand(answer);
                return;
            }
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(limits.wallSeconds())) {
                throw beyond("more than " + limits.wallSeconds() + " seconds");
            } else if (cpu().minus(cpuBefore).toSeconds() >= limits.cpuSeconds()) {
                throw beyond("more than " + limits.cpuSeconds() + " seconds of processor time");
            }
        }
    }

    private void understand(String answer) throws IOException {
        String[] words = answer.split(" ", -1);
        switch (words[0]) {
            case Worker.DONE -> {}
            case Worker.BROKEN ->
                throw new BrokenRelease(Reason.valueOf(words[1]), Worker.decoded(words[2]), Worker.decoded(words[3]));
            case Worker.REFUSED -> throw new IOException("reading a heavy format: " + Worker.decoded(words[1]));
            case Worker.FAILED ->
                throw new IllegalStateException("the reader of this format failed: " + Worker.decoded(words[1]));
            default -> throw died();
        }
    }

    private IOException died() throws InterruptedIOException {
        waitFor(END_SECONDS); // its output ends a moment before it does
        end();
        if (process.isAlive()) {
            return new IOException("the process that read this file neither answers nor ends");
        }
        int exit = process.exitValue();
        if (exit > SIGNALLED) {
            return new ReaderKilled(exit - SIGNALLED);
        }
        return exit == OUT_OF_MEMORY
                ? beyond("more than " + limits.heapMegabytes() + " MB of memory")
                : new BrokenRelease(
                        Reason.MALFORMED,
                        "",
                        String.format(
                                Locale.ROOT,
                                "the process that read this file died (exit %d): open it in its own program and save it"
                                        + " again",
                                exit));
    }

    private BrokenRelease beyond(String what) {
        end();
        return new BrokenRelease(
                Reason.TOO_LARGE,
                "",
                "reading this file takes " + what + ": split it, or raise the limit in the settings");
    }

    /** Ends the process; harmless where it has ended. One that hangs in the kernel is left to it. */
    void end() {
        ended = true;
        process.destroyForcibly();
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitFor(int seconds) throws InterruptedIOException {
        try {
            process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private InterruptedIOException interrupted() {
        end();
        Thread.currentThread().interrupt();
        return new InterruptedIOException("reading was interrupted");
    }

    long pid() {
        return process.pid();
    }

    /** Whether it can be given another file. */
    boolean serves() {
        return !ended && process.isAlive();
    }

    private Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private @Nullable String await(int seconds) throws InterruptedIOException {
        return poll(TimeUnit.SECONDS.toMillis(seconds));
    }

    private @Nullable String poll(long millis) throws InterruptedIOException {
        try {
            return answers.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }
}
