package quarterdeck.bench.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import quarterdeck.bench.comparison.Figures;
import quarterdeck.bench.comparison.Report;
import quarterdeck.bench.comparison.Workplace;

/** What short commands take from the launcher's start to its end, on the Java this runs on. */
final class StartComparison {

    private final Workplace work;
    private final int runs;
    private final String javaHome = "JAVA_HOME=" + System.getProperty("java.home");
    private final String home;

    StartComparison(Workplace work, int runs) {
        this.work = work;
        this.runs = runs;
        this.home = work.resolve("home").toString();
    }

    void compare() throws IOException {
        Path sample = sample();
        Path landing = Files.createDirectories(work.resolve("landing/generated/2025-01-20"));
        Path landed = Files.copy(sample, landing.resolve(sample.getFileName()));
        run("--version");
        Figures samples = new Figures("`run`: the bundled samples, marts and bulletin");
        Figures nothing = new Figures("`run`: nothing new");
        Figures spring =
                new Figures("`run --no-marts`: a file touched since, so that the job starts and reads nothing");
        Figures duckdb = new Figures("`query`: one row of the mart");
        Figures extract = new Figures("`extract` of " + sample.getFileName() + " (" + Files.size(sample) + " bytes)");
        for (int run = 0; run < runs; run++) {
            work.remove("home");
            add(samples, "run", "--home", home);
            add(nothing, "run", "--home", home);
            add(duckdb, "query", "--home", home, "select 42");
            add(extract, "extract", sample.toString());
            work.remove("other");
            String other = work.resolve("other").toString();
            String[] night = {
                "run", "--no-marts", "--landing", work.resolve("landing").toString(), "--home", other
            };
            run(night);
            Files.setLastModifiedTime(landed, FileTime.from(Instant.now().minusSeconds(600L * (run + 1))));
            add(spring, night);
        }
        StringBuilder table = new StringBuilder(Figures.head());
        List.of(nothing, spring, duckdb, extract, samples).forEach(figures -> table.append(figures.row()));
        Workplace.OUT.println(table);
        Report.write(
                work.root().resolve("docs/performance.md"),
                "night-start-" + Runtime.version().feature(),
                String.format(
                        Locale.ROOT,
                        "%nJava %s; medians of %d runs, least and most in brackets.%n%n%s",
                        Runtime.version(),
                        runs,
                        table));
    }

    private void add(Figures figures, String... arguments) throws IOException {
        Workplace.add(figures, work.run(command(arguments), Launcher.NOTHING_NEW));
    }

    private void run(String... arguments) throws IOException {
        work.run(command(arguments), Launcher.NOTHING_NEW);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("env", javaHome, "./quarterdeck"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The smallest of the bundled tables. */
    private Path sample() throws IOException {
        try (Stream<Path> walk = Files.walk(work.root().resolve("jobs/samples"))) {
            return walk.filter(file -> file.toString().endsWith(".csv"))
                    .min(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }
}
