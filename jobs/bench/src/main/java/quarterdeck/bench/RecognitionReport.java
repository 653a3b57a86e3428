package quarterdeck.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks of recognition and prints each figure beside its goal. */
public final class RecognitionReport {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private RecognitionReport() {}

    /** @param arguments ignored */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(RecognitionBenchmark.class.getSimpleName())
                        .jvmArgsAppend("-Dquarterdeck.root=" + System.getProperty("quarterdeck.root", "."))
                        .build())
                .run();
        OUT.println();
        OUT.println("| recognition, one core | measured | goal |");
        OUT.println("|---|---|---|");
        for (RunResult result : results) {
            OUT.println(row(result.getPrimaryResult()));
        }
    }

    private static String row(Result<?> result) {
        double score = result.getScore();
        Statistics statistics = result.getStatistics();
        return switch (result.getLabel()) {
            case "scanText" ->
                line(
                        "regions, indicators and units in running text",
                        RecognitionBenchmark.textBytes() / 1e3 / score,
                        "MB/s",
                        ">= 20");
            case "resolveRepeatedRegion" -> line("repeated region", score / 1e6, "million/s", ">= 5");
            case "resolveRepeatedIndicator" -> line("repeated indicator", score / 1e6, "million/s", ">= 5");
            case "resolveFreshLabel" ->
                line("label seen for the first time, median", statistics.getPercentile(50), "µs", "< 20");
            default -> line("vocabulary loaded, warm", score, "ms", "< 500");
        };
    }

    private static String line(String what, double measured, String unit, String goal) {
        return String.format(Locale.ROOT, "| %s | %.2f %s | %s |", what, measured, unit, goal);
    }
}
