package quarterdeck.reading.contained;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

    private final Process process;
    private final Writer orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Limits limits;

    private Child(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    static Child start(Limits limits) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(limits));
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

    private static List<String> command(Limits limits) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
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

    /** Waits until the file is written down. */
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
            case Worker.FAILED ->
                throw new IllegalStateException("the reader of this format failed: " + Worker.decoded(words[1]));
            default -> throw died();
        }
    }

    private BrokenRelease died() {
        waitToEnd();
        end();
        int exit = process.exitValue();
        // 3 is how Java ends where memory does not suffice
        return exit == 3
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

    /** Ends the process; harmless where it has ended. */
    void end() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its output ends a moment before it does. */
    private void waitToEnd() {
        try {
            process.waitFor(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private @Nullable String await(int seconds) {
        return poll(TimeUnit.SECONDS.toMillis(seconds));
    }

    private @Nullable String poll(long millis) {
        try {
            return answers.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end();
            return GONE;
        }
    }
}
