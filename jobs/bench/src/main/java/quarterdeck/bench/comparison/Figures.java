package quarterdeck.bench.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Runs of one contender, with their medians and how far they lie apart. */
public final class Figures {

    private final String name;
    private final List<ChildRun> runs = new ArrayList<>();

    public Figures(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public void add(ChildRun run) {
        runs.add(run);
    }

    private double median(ToDoubleFunction<ChildRun> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private String withSpread(ToDoubleFunction<ChildRun> figure) {
        double least = runs.stream().mapToDouble(figure).min().orElse(0);
        double most = runs.stream().mapToDouble(figure).max().orElse(0);
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(figure), least, most);
    }

    /** A row of the table without ratios, of what has no reference. */
    public String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.0f | | |%n",
                name,
                withSpread(ChildRun::cpu),
                withSpread(ChildRun::wall),
                median(ChildRun::rss));
    }

    public static String head() {
        return "| | CPU s | wall s | peak MB | CPU ratio | wall ratio |\n|---|---|---|---|---|---|\n";
    }

    /** A row of the table: medians, in brackets least and most, and the ratios of the medians. */
    public String row(Figures reference) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.0f | %.2f | %.2f |%n",
                name,
                withSpread(ChildRun::cpu),
                withSpread(ChildRun::wall),
                median(ChildRun::rss),
                median(ChildRun::cpu) / reference.median(ChildRun::cpu),
                median(ChildRun::wall) / reference.median(ChildRun::wall));
    }
}
