package quarterdeck.nightly.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The results file {@code docs/reliability.md}: a row for each promise, written by the test that measured it. */
public final class Results {

    private static final String HEAD = """
            # What was measured

            Written by the tests of the night profile (`./mvnw verify -Pnight`, with `-Dquarterdeck.minutes=N` for each), each
            row by the test it names, on the day it ran. "N of M" says that the time ran out after N. A sample of each runs in
            every build. A promise without a row here has not been measured in full yet.

            | promise | test | done | outcome | seed | seconds | date |
            |---|---|---|---|---|---|---|
            """;

    private Results() {}

    /** Writes the row of a promise in place of the one before; a sample writes nothing. */
    public static synchronized void record(
            String promise, Class<?> test, String done, String outcome, long seed, long startNanos) throws IOException {
        if (!Scale.isFull()) {
            return;
        }
        Path file = Path.of(System.getProperty("quarterdeck.root"), "docs", "reliability.md");
        List<String> lines = new ArrayList<>(
                Files.exists(file) ? Files.readAllLines(file) : HEAD.lines().toList());
        long seconds = (System.nanoTime() - startNanos) / 1_000_000_000L;
        String row = "| "
                + String.join(
                        " | ",
                        promise,
                        "`" + test.getSimpleName() + "`",
                        done,
                        outcome,
                        String.valueOf(seed),
                        String.valueOf(seconds),
                        LocalDate.now().toString())
                + " |";
        lines.removeIf(line -> line.startsWith("| " + promise + " |"));
        int end = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("|")) {
                end = i + 1;
            }
        }
        lines.add(end, row);
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
