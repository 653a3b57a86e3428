package quarterdeck.reading.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the reading of many synthetic tables came to, in all and by feature, as a section of a page. */
final class Summary {

    private static final String BEGIN = "<!-- synthetic tables: begin -->";
    private static final String END = "<!-- synthetic tables: end -->";

    private final List<Judgement> all;
    private final long firstSeed;

    Summary(List<Judgement> all, long firstSeed) {
        this.all = List.copyOf(all);
        this.firstSeed = firstSeed;
    }

    /** Counts over tables. */
    record Count(int tables, int cells, int right, int refused, int lost, int wrong) {

        static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

        Count plus(Judgement one) {
            return new Count(
                    tables + 1,
                    cells + one.cells(),
                    right + one.right(),
                    refused + one.refused(),
                    lost + one.lost(),
                    wrong + one.wrong());
        }

        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.2f %% | %d | %d | %d |",
                    name,
                    tables,
                    cells,
                    cells == 0 ? 100.0 : 100.0 * right / cells,
                    refused,
                    lost,
                    wrong);
        }
    }

    Count total() {
        Count count = Count.NONE;
        for (Judgement one : all) {
            count = count.plus(one);
        }
        return count;
    }

    String text() {
        Map<String, Count> features = new TreeMap<>();
        for (Judgement one : all) {
            one.table().features().stream()
                    .distinct()
                    .forEach(feature -> features.merge(feature, Count.NONE.plus(one), (had, more) -> had.plus(one)));
        }
        StringBuilder text = new StringBuilder("| | tables | cells | right | refused | lost | wrong |\n");
        text.append("|---|---:|---:|---:|---:|---:|---:|\n")
                .append(total().row("**all**"))
                .append('\n');
        features.forEach((feature, count) -> text.append(count.row(feature)).append('\n'));
        return text.toString();
    }

    /** Puts the section into a page, in place of the one there; the rest of the page is kept. */
    void writeInto(Path page) throws IOException {
        String old = Files.exists(page) ? Files.readString(page) : "# Quality\n";
        int begin = old.indexOf(BEGIN);
        int end = old.indexOf(END);
        String before = begin < 0 ? old.stripTrailing() + "\n\n" : old.substring(0, begin);
        String after = end < 0 ? "\n" : old.substring(end + END.length());
        Files.writeString(page, before + BEGIN + "\n" + section() + END + after);
    }

    private String section() {
        return "## Synthetic tables\n\n"
                + "Generated tables whose truth is known, seeds " + firstSeed + " to " + (firstSeed + all.size() - 1)
                + "; every cell is read by `ReleaseReader` from a file. Right: region, indicator, breakdown,\n"
                + "measure, period and value all agree. Refused: rejected with a reason. Lost: taken to belong to no\n"
                + "table. A blank cell counts only where something was made of it. A test reads a share in every build;\n"
                + "all of them:\n\n"
                + "    ./mvnw -q -pl jobs/reading test-compile org.codehaus.mojo:exec-maven-plugin:3.6.2:java \\\n"
                + "        -Dexec.classpathScope=test -Dexec.mainClass=quarterdeck.reading.synthetic.SyntheticTables \\\n"
                + "        -Dexec.args=\"2000 1 5 docs/quality.md\" -Dquarterdeck.root=$PWD\n\n"
                + text();
    }
}
