package quarterdeck.bench.night;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import quarterdeck.bench.comparison.ChildRun;
import quarterdeck.bench.comparison.Figures;
import quarterdeck.bench.comparison.Report;
import quarterdeck.bench.comparison.Workplace;

/**
 * Runs the launcher and the references over the same generated long tables in turn, compares what they wrote row by row,
 * prints the figures and writes them into docs/performance.md. Whole processes are measured, from start to end.
 */
final class NightComparison {

    private static final long SEED = 42;
    /** How many files each release comes in where there are many. */
    private static final int MANY = 92;

    /** The launcher has an archive of classes and a program of this class path has none: with neither they compare. */
    private static final String NO_ARCHIVE = "-Xshare:off";

    /** Compilers of the night and of its code outside Spring alike, near those that the launcher chooses for the size. */
    private static final List<String> ONE_COMPILER = List.of("-XX:TieredStopAtLevel=1", NO_ARCHIVE);

    private static final List<String> BOTH_COMPILERS = List.of(
            "-XX:TieredStopAtLevel=4",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000",
            NO_ARCHIVE);

    private final Workplace work;
    private final Launcher launcher;
    private final Scale scale;
    private final int pairs;
    private final Figures duckdb = new Figures("DuckDB (reference)");
    private final Figures night = new Figures("`quarterdeck run --no-marts`");
    private final Figures more = new Figures("one release more");
    private final Figures nothing = new Figures("nothing new");
    private final List<String> parts = new ArrayList<>();

    NightComparison(Workplace work, Scale scale, int pairs) {
        this.work = work;
        this.launcher = new Launcher(work);
        this.scale = scale;
        this.pairs = pairs;
    }

    void compare() throws IOException, SQLException {
        launcher.warmUp();
        Path landing = generate("utf8", StandardCharsets.UTF_8, 1);
        Variants variants = new Variants(landing);
        long rows = 0;
        for (int pair = 0; pair < pairs; pair++) {
            Workplace.add(night, launcher.firstNight(landing));
            parts.add(launcher.parts());
            Workplace.add(duckdb, duckDb(landing));
            if (pair == 0) {
                rows = SameRows.check(launcher.home().resolve("lake"), work.resolve("reference.parquet"));
                Workplace.OUT.println(rows + " rows are the same in both");
            }
            runAgain(landing);
            if (pair == 0 || scale != Scale.L) {
                variants.run();
            }
        }
        List<Figures> all = new ArrayList<>(List.of(duckdb, night, more, nothing));
        all.addAll(variants.figures());
        StringBuilder table = new StringBuilder(Figures.head());
        all.forEach(figures -> table.append(figures.row(duckdb)));
        Workplace.OUT.println(table);
        Report.write(work.root().resolve("docs/performance.md"), "night-" + scale, heading(rows) + table + told());
    }

    /** On the home of the first night: with one release more, then with nothing new. */
    @SuppressWarnings("try") // what landed is removed at the end, not used
    private void runAgain(Path landing) throws IOException {
        try (OneReleaseMore landed = new OneReleaseMore(landing)) {
            Workplace.add(more, launcher.night(landing));
            parts.add("One release more: " + launcher.parts());
            Workplace.add(nothing, launcher.night(landing));
        }
    }

    private String heading(long rows) {
        return "\n" + scale + ": " + String.format(Locale.ROOT, "%,d", rows)
                + " observations, the same row by row in both; medians of " + pairs
                + " runs in turn, least and most in brackets, ratios to DuckDB.\n\n";
    }

    private String told() {
        StringBuilder told = new StringBuilder("\nAs the nights told of their parts (wall):\n\n");
        parts.forEach(line -> told.append("- ").append(line).append('\n'));
        return told.toString();
    }

    private Path generate(String name, Charset charset, int files) throws IOException {
        Path landing = work.resolve(name);
        new LongReleases(new Vocabulary(work.root().resolve("sql/vocabulary")), SEED, charset)
                .write(landing, scale.observations, files);
        return landing;
    }

    private ChildRun duckDb(Path landing) throws IOException {
        return work.java(
                DuckDbReference.class,
                landing.toString(),
                work.root().resolve("sql/vocabulary").toString(),
                work.resolve("reference.parquet").toString(),
                "2");
    }

    /**
     * The same releases otherwise, and the same code or others over them. At the largest scale these take longer than all
     * else: what asks for releases of their own is left out there, and the rest is run once.
     */
    private final class Variants {

        private final Path landing;
        private final List<String> flags = scale == Scale.L ? BOTH_COMPILERS : ONE_COMPILER;
        private final Figures inside = new Figures("`run --no-marts`, no archive of classes");
        private final Figures outside = new Figures("its code outside Spring and Spring Batch, no archive of classes");
        private final Figures plain = new Figures("plain Spring Batch, parquet-avro");
        private final Map<Path, Figures> otherwise = new LinkedHashMap<>();

        Variants(Path landing) throws IOException {
            this.landing = landing;
            if (scale != Scale.L) {
                Path gb18030 = generate("gb18030", Charset.forName("GB18030"), 1);
                Path many = generate("many", StandardCharsets.UTF_8, MANY);
                otherwise.put(gb18030, new Figures("`run --no-marts`, GB18030"));
                otherwise.put(
                        many,
                        new Figures("`run --no-marts`, in " + files(many) + " files instead of " + files(landing)));
            }
        }

        void run() throws IOException {
            Workplace.add(inside, launcher.firstNight(landing, "QUARTERDECK_JAVA_OPTS=" + String.join(" ", flags)));
            Workplace.add(outside, outside());
            for (Map.Entry<Path, Figures> other : otherwise.entrySet()) {
                Workplace.add(other.getValue(), launcher.firstNight(other.getKey()));
            }
            Workplace.add(plain, plainJob());
        }

        List<Figures> figures() {
            List<Figures> figures = new ArrayList<>(List.of(inside, outside));
            figures.addAll(otherwise.values());
            figures.add(plain);
            return figures;
        }

        private ChildRun outside() throws IOException {
            work.remove("outside");
            List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC"));
            options.addAll(flags);
            String homes = work.resolve("outside").toString();
            return work.java(options, OutsideSpringBatch.class, landing.toString(), homes, "2", "1");
        }

        private ChildRun plainJob() throws IOException {
            Path out = work.resolve("plain.parquet");
            Files.deleteIfExists(out);
            String vocabulary = work.root().resolve("sql/vocabulary").toString();
            return work.java(PlainBatchJob.class, landing.toString(), vocabulary, out.toString());
        }
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).count();
        }
    }
}
