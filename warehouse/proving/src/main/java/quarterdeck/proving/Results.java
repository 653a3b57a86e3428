package quarterdeck.proving;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Where a test that ran in full writes down what it reached: a file a figure and seed, merged into the document. */
public final class Results {

    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root", ""));
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private Results() {}

    /**
     * Keeps the result of a test; that of a sample is not kept.
     *
     * @param count how many of what the figure counts were done
     * @param what the things that were counted
     * @param reached the outcome, in words
     */
    public static synchronized void record(
            Figure figure, Class<?> test, int count, String what, String reached, long seed, long startNanos)
            throws IOException {
        if (!Scale.isFull()) {
            return;
        }
        Properties result = new Properties();
        result.setProperty("test", test.getSimpleName());
        result.setProperty("count", String.valueOf(count));
        result.setProperty("what", what);
        result.setProperty("reached", reached);
        result.setProperty("seed", String.valueOf(seed));
        result.setProperty("seconds", String.valueOf((System.nanoTime() - startNanos) / NANOS_PER_SECOND));
        result.setProperty("date", LocalDate.now(ZoneOffset.UTC).toString());
        result.setProperty("commit", commit());
        Path folder = Files.createDirectories(ROOT.resolve("target").resolve("reliability"));
        try (Writer file = Files.newBufferedWriter(folder.resolve(figure + "-" + seed + ".properties"))) {
            result.store(file, null);
        }
        ReliabilityReport.write(folder, ROOT.resolve("docs").resolve("reliability.md"));
    }

    /** The commit, marked where anything but the document itself is not as committed. */
    private static String commit() throws IOException {
        String changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/reliability.md");
        return git("rev-parse", "--short", "HEAD") + (changed.isEmpty() ? "" : "-dirty");
    }

    private static String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", ROOT.toString()));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
