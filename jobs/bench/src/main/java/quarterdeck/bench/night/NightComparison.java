package quarterdeck.bench.night;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import quarterdeck.bench.comparison.ChildRun;
import quarterdeck.bench.comparison.Figures;
import quarterdeck.bench.comparison.Report;
import quarterdeck.bench.comparison.Workplace;

/**
 * Runs the launcher and the references over the same generated releases in turn, compares what they wrote row by row,
 * prints the figures and writes them into docs/performance.md. Whole processes are measured, from start to end.
 */
final class NightComparison {

    private static final long SEED = 42;
    private static final int LARGEST_PLAIN_JOB = 2_000_000;
    private static final int MANY = 92;

    private final Workplace work;
    private final Scale scale;
    private final int pairs;

    private NightComparison(Workplace work, Scale scale, int pairs) {
        this.work = work;
        this.scale = scale;
        this.pairs = pairs;
    }

    /** @param arguments S, M or L; pairs of runs; folder for generated files, removed at the end */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Workplace work = Workplace.below(Path.of(arguments[2]), "generated-night")) {
            new NightComparison(work, Scale.valueOf(arguments[0]), Integer.parseInt(arguments[1])).compare();
        }
    }

    private void compare() throws IOException, SQLException {
        work.run(List.of("./quarterdeck", "--version")); // builds where that is due
        Path landing = generate("utf8", StandardCharsets.UTF_8, 1);
        Path gb18030 = generate("gb18030", Charset.forName("GB18030"), 1);
        Path many = generate("many", StandardCharsets.UTF_8, MANY);
        Figures night = new Figures("`quarterdeck run --no-marts`");
        Figures duckdb = new Figures("DuckDB (reference)");
        Figures inGb18030 = new Figures("`run --no-marts`, GB18030");
        Figures inMany = new Figures("`run --no-marts`, in " + files(many) + " files instead of " + files(landing));
        Figures plain = new Figures("plain Spring Batch, parquet-avro");
        long rows = 0;
        for (int pair = 0; pair < pairs; pair++) {
            Workplace.add(night, night(landing));
            Workplace.add(duckdb, duckDb(landing));
            if (pair == 0) {
                rows = SameRows.check(work.resolve("home/lake"), work.resolve("reference.parquet"));
                Workplace.OUT.println(rows + " rows are the same in both");
            }
            Workplace.add(inGb18030, night(gb18030));
            Workplace.add(inMany, night(many));
            if (scale.observations <= LARGEST_PLAIN_JOB) {
                Workplace.add(plain, plainJob(landing));
            }
        }
        List<Figures> all = new ArrayList<>(List.of(duckdb, night, inGb18030, inMany));
        if (scale.observations <= LARGEST_PLAIN_JOB) {
            all.add(plain);
        }
        StringBuilder table = new StringBuilder(Figures.head());
        all.forEach(figures -> table.append(figures.row(duckdb)));
        Workplace.OUT.println(table);
        Report.write(work.root().resolve("docs/performance.md"), "night-" + scale, heading(rows) + table);
    }

    private String heading(long rows) {
        return "\n" + scale + ": " + String.format(java.util.Locale.ROOT, "%,d", rows)
                + " observations, the same row by row in both; medians of " + pairs
                + " runs in turn, least and most in brackets, ratios to DuckDB.\n\n";
    }

    private Path generate(String name, Charset charset, int parts) throws IOException {
        Path landing = work.resolve(name);
        new LongReleases(new Vocabulary(work.root().resolve("sql/vocabulary")), SEED, charset)
                .write(landing, scale.observations, parts);
        return landing;
    }

    private ChildRun night(Path landing) throws IOException {
        work.remove("home");
        return work.run(List.of(
                "./quarterdeck",
                "run",
                "--no-marts",
                "--landing",
                landing.toString(),
                "--home",
                work.resolve("home").toString()));
    }

    private ChildRun duckDb(Path landing) throws IOException {
        return work.java(
                DuckDbReference.class,
                landing.toString(),
                work.root().resolve("sql/vocabulary").toString(),
                work.resolve("reference.parquet").toString(),
                "2");
    }

    private ChildRun plainJob(Path landing) throws IOException {
        Path out = work.resolve("plain.parquet");
        Files.deleteIfExists(out);
        return work.java(
                PlainBatchJob.class,
                landing.toString(),
                work.root().resolve("sql/vocabulary").toString(),
                out.toString());
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).count();
        }
    }
}
