package quarterdeck.bench.marts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import quarterdeck.bench.GeneratedLake;
import quarterdeck.bench.MartsBuild;
import quarterdeck.bench.comparison.ChildRun;
import quarterdeck.bench.comparison.Figures;
import quarterdeck.bench.comparison.Report;
import quarterdeck.bench.comparison.Workplace;
import quarterdeck.proving.MartContent;

/**
 * Builds the same tables of generated observations with the models of {@code sql/} and with a hand-written script, in
 * turn and as whole processes, compares them row by row, builds all marts as well, asks the questions of analysts, lets
 * one release more arrive, and writes what was measured into docs/performance.md.
 */
final class MartsComparison {

    private static final long SEED = 42;
    private static final String TABLES = "fct_observation,fct_latest,mart_quarter,mart_league_table,mart_gap_to_parent";

    private final Workplace work;
    private final long observations;
    private final int pairs;
    private final String memory;
    private int builds;

    private MartsComparison(Workplace work, long observations, int pairs, String memory) {
        this.work = work;
        this.observations = observations;
        this.pairs = pairs;
        this.memory = memory;
    }

    /**
     * @param arguments observations to generate; pairs of runs, 0 for all marts without the script; memory limit; folder
     *     for generated files, removed at the end
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Workplace work = Workplace.below(Path.of(arguments[3]), "generated-marts")) {
            new MartsComparison(work, Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]), arguments[2])
                    .compare();
        }
    }

    private void compare() throws IOException, SQLException {
        GeneratedLake.write(work.resolve("lake"), observations, SEED, vocabulary());
        Figures script = new Figures("hand-written script, four tables");
        Figures models = new Figures("models, the same four tables with their checks");
        Figures all = new Figures("models, all marts");
        Map<String, Long> rows = Map.of();
        for (int pair = 0; pair < pairs; pair++) {
            Workplace.add(script, script());
            Workplace.add(models, models(TABLES));
            if (pair == 0) {
                rows = SameTables.check(mart(), work.resolve("reference.duckdb"));
                Workplace.OUT.println("the same in both: " + rows);
            }
            Workplace.add(all, models(""));
        }
        if (pairs == 0) {
            Workplace.add(all, models(""));
        }
        String questions = PointQueries.ask(mart());
        Figures more = new Figures("one release more, all marts");
        Workplace.add(more, oneReleaseMore());
        String table = Figures.head()
                + (pairs == 0 ? all.row() : script.row(script) + models.row(script) + all.row(script))
                + more.row(all);
        Workplace.OUT.println(table + questions);
        Report.write(
                work.root().resolve("docs/performance.md"),
                "marts-" + observations,
                heading(rows) + table + "\n" + questions);
    }

    /** The release is taken out of the finished marts first, which makes all anew; with it they are what they were. */
    private ChildRun oneReleaseMore() throws IOException, SQLException {
        // of one day the last mart alone is kept
        Path whole = Files.createDirectories(work.resolve("whole"));
        Files.createLink(whole.resolve("current.duckdb"), mart());
        ReleaseTakenOut.write(work.resolve("lake"), work.resolve("lake-before"));
        build("lake-before", "");
        ChildRun run = build("lake", "");
        Map<String, String> content = MartContent.of(whole);
        Map<String, String> inParts = MartContent.of(work.resolve("marts"));
        if (!inParts.equals(content)) {
            throw new IllegalStateException("made in parts and as a whole differ: " + inParts + " and " + content);
        }
        Workplace.OUT.println(content.size() + " tables and views are the same made in parts and as a whole");
        return run;
    }

    private String heading(Map<String, Long> rows) {
        String asked = "\n" + String.format(Locale.ROOT, "%,d", observations) + " generated observations asked for";
        if (pairs == 0) {
            return asked + ", limit of memory " + memory
                    + ", two threads, one run each; ratios of one release more are to all marts.\n\n";
        }
        String sizes = rows.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return asked + "; rows that are the same in both, in all columns: "
                + sizes + ". Limit of memory " + memory + ", two threads; medians of " + pairs
                + " runs in turn, least and most in brackets, ratios to the script; of one release more (one run) to all marts.\n\n";
    }

    private Path vocabulary() {
        return work.root().resolve("sql/vocabulary");
    }

    private Path mart() throws IOException {
        return work.resolve("marts/current.duckdb").toRealPath();
    }

    private ChildRun script() throws IOException {
        Path database = work.resolve("reference.duckdb");
        Files.deleteIfExists(database);
        return work.java(
                MartsReference.class,
                work.resolve("lake").toString(),
                vocabulary().toString(),
                database.toString(),
                "2",
                memory);
    }

    private ChildRun models(String wanted) throws IOException {
        work.remove("marts");
        return build("lake", wanted);
    }

    private ChildRun build(String lake, String wanted) throws IOException {
        return work.java(
                MartsBuild.class,
                work.resolve(lake).toString(),
                work.resolve("marts").toString(),
                "generated-" + builds++,
                "2",
                memory,
                wanted);
    }
}
