package quarterdeck.proving;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The document of what was reached. A figure's row comes from the results of its runs; where there are none in the
 * folder any more, the row that stood there stays. What people wrote below the table, from its first heading on, stays too.
 */
final class ReliabilityReport {

    private static final String HEAD = """
            # What was measured

            Written by the tests of the profile `night`, a row for each promise. `./mvnw verify -Pnight` runs all of them,
            `./mvnw verify -Pnight -pl jobs/nightly -am -Dtest=SwapTest -Dsurefire.failIfNoSpecifiedTests=false` one;
            `-Dquarterdeck.minutes=N` bounds each test method, and the count says how far it came; `-Dquarterdeck.done=N` lets
            one of `KillNight` go on behind the first N. Runs with other seeds (`-Dquarterdeck.seed=N`) add to the row. What a
            class named `...Night` or annotated `NightOnly` does, the profile alone does; of all else a sample runs in every
            build.

            | promise | to be reached | done | outcome | test | seed | seconds | date | commit |
            |---|---|---|---|---|---|---|---|---|
            """;

    private static final String NOT_RUN = "not run in full yet";

    private ReliabilityReport() {}

    /** Merges all results in a folder into the document. */
    static void write(Path results, Path document) throws IOException {
        Map<String, String> before = rows(document);
        StringBuilder text = new StringBuilder(HEAD);
        for (Figure figure : Figure.values()) {
            List<Properties> runs = runs(results, name -> name.startsWith(figure + "-"));
            text.append(
                            runs.isEmpty()
                                    ? before.getOrDefault(
                                            figure.promise(), row(figure, NOT_RUN, "", "", "", "", "", ""))
                                    : row(figure, runs))
                    .append('\n');
        }
        Files.writeString(document, text.append(remarks(document)));
    }

    private static String remarks(Path document) throws IOException {
        String text = Files.exists(document) ? Files.readString(document) : "";
        int heading = text.indexOf("\n## ");
        return heading < 0 ? "" : text.substring(heading);
    }

    private static Map<String, String> rows(Path document) throws IOException {
        Map<String, String> rows = new HashMap<>();
        if (Files.exists(document)) {
            for (String line : Files.readAllLines(document)) {
                String[] cells = line.split(" \\| ");
                rows.put(cells[0].replaceFirst("^\\| ", ""), line);
            }
        }
        return rows;
    }

    private static List<Properties> runs(Path results, Predicate<String> wanted) throws IOException {
        List<Properties> runs = new ArrayList<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.sorted().toList()) {
                if (wanted.test(String.valueOf(file.getFileName()))) {
                    Properties run = new Properties();
                    try (Reader text = Files.newBufferedReader(file)) {
                        run.load(text);
                    }
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    private static String row(Figure figure, List<Properties> runs) {
        return row(
                figure,
                sum(runs, "count") + " " + distinct(runs, "what"),
                distinct(runs, "reached"),
                distinct(runs, "test").transform(test -> "`" + test + "`"),
                distinct(runs, "seed"),
                String.valueOf(sum(runs, "seconds")),
                distinct(runs, "date"),
                distinct(runs, "commit"));
    }

    private static String row(Figure figure, String... cells) {
        return "| " + figure.promise() + " | " + figure.goal() + " | " + String.join(" | ", cells) + " |";
    }

    private static long sum(List<Properties> runs, String key) {
        return runs.stream()
                .mapToLong(run -> Long.parseLong(run.getProperty(key)))
                .sum();
    }

    private static String distinct(List<Properties> runs, String key) {
        return runs.stream().map(run -> run.getProperty(key)).distinct().collect(Collectors.joining("; "));
    }
}
