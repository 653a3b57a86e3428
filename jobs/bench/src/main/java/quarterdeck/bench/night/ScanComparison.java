package quarterdeck.bench.night;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import quarterdeck.bench.comparison.Figures;
import quarterdeck.bench.comparison.Report;
import quarterdeck.bench.comparison.Workplace;

/**
 * A night over generated releases of one format, with 512 MB of heap, in turn with a program that does no more than look
 * at all that is printed in them.
 */
final class ScanComparison {

    private static final String HEAP = "QUARTERDECK_JAVA_OPTS=-Xmx512m";

    private final Workplace work;
    private final int pairs;
    private final String workload;
    private final Class<?> scan;
    private final String scanned;
    private final Generated generated;

    /** Writes the releases into a landing folder; gives what they are. */
    @FunctionalInterface
    private interface Generated {
        String write(Path landing, Vocabulary vocabulary) throws IOException;
    }

    private ScanComparison(
            Workplace work, int pairs, String workload, Class<?> scan, String scanned, Generated generated) {
        this.work = work;
        this.pairs = pairs;
        this.workload = workload;
        this.scan = scan;
        this.scanned = scanned;
        this.generated = generated;
    }

    /** Workbooks whose sheets have a region a row and an indicator a column. */
    static ScanComparison ofWorkbooks(Workplace work, int pairs) {
        return new ScanComparison(
                work, pairs, "W", CellScan.class, "fastexcel reading every cell (reference)", WideReleases::write);
    }

    /** Bulletins in running text. */
    static ScanComparison ofProse(Workplace work, int pairs) {
        return new ScanComparison(
                work, pairs, "P", TextScan.class, "decoding every character (reference)", ProseReleases::write);
    }

    void compare() throws IOException {
        Launcher launcher = new Launcher(work);
        launcher.warmUp();
        Path landing = work.resolve("landing");
        String what = generated.write(landing, new Vocabulary(work.root().resolve("sql/vocabulary")));
        Figures night = new Figures("`quarterdeck run --no-marts`");
        Figures reference = new Figures(scanned);
        String found = "";
        for (int pair = 0; pair < pairs; pair++) {
            Workplace.add(night, launcher.firstNight(landing, HEAP));
            found = launcher.found();
            Workplace.add(reference, work.java(scan, landing.toString()));
        }
        String table = Figures.head() + reference.row(reference) + night.row(reference);
        Workplace.OUT.println(table);
        Report.write(
                work.root().resolve("docs/performance.md"),
                "night-" + workload,
                String.format(
                        Locale.ROOT,
                        "%n%s: %s, 512 MB of heap. %s; medians of %d runs in turn, least and most in brackets.%n%n%s",
                        workload,
                        what,
                        found,
                        pairs,
                        table));
    }
}
