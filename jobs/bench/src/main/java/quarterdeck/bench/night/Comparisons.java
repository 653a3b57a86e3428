package quarterdeck.bench.night;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import quarterdeck.bench.comparison.Workplace;

/** Compares nights over generated releases with references, one workload after the other. */
final class Comparisons {

    private Comparisons() {}

    /**
     * Each workload has a folder of its own, removed at its end.
     *
     * @param arguments workloads with commas between them (S, M, L: long tables; W: wide workbooks; P: prose; start:
     *     short commands); pairs of runs; folder for generated files
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        for (String workload : arguments[0].split(",")) {
            try (Workplace work = Workplace.below(Path.of(arguments[2]), "generated-" + workload)) {
                compare(workload, work, Integer.parseInt(arguments[1]));
            }
        }
    }

    private static void compare(String workload, Workplace work, int pairs) throws IOException, SQLException {
        switch (workload) {
            case "W" -> ScanComparison.ofWorkbooks(work, pairs).compare();
            case "P" -> ScanComparison.ofProse(work, pairs).compare();
            case "start" -> new StartComparison(work, pairs).compare();
            default -> new NightComparison(work, Scale.valueOf(workload), pairs).compare();
        }
    }
}
