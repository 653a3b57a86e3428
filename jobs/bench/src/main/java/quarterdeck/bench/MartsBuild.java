package quarterdeck.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quarterdeck.warehouse.BuildReport;
import quarterdeck.warehouse.BuildRequest;
import quarterdeck.warehouse.Warehouse;

/** Builds the marts once, without keys, from a folder of Parquet files; prints rows, bytes and CPU seconds of each model. */
public final class MartsBuild {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private MartsBuild() {}

    /**
     * @param arguments folder of the lake, folder of the marts, run id, threads, memory limit (or empty); where not all
     *     models are wanted, their names separated by commas
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path root = Path.of(System.getProperty("quarterdeck.root", "."));
        CpuOfParts cpu = new CpuOfParts();
        BuildRequest.Settings settings = BuildRequest.Settings.DEFAULT
                .withKeyedRowLimit(0)
                .withFailpoint(cpu::begin)
                .withResources(Integer.parseInt(arguments[3]), arguments[4]);
        String wanted = arguments.length > 5 ? arguments[5] : "";
        BuildReport report = Warehouse.build(new BuildRequest(
                wanted.isEmpty() ? root.resolve("sql") : chosen(root, wanted, Path.of(arguments[1])),
                root.resolve("sql/vocabulary"),
                datasets(Path.of(arguments[0])),
                Path.of(arguments[1]),
                arguments[2],
                "{}",
                settings));
        Map<String, Double> seconds = cpu.seconds();
        report.models()
                .forEach(model -> OUT.printf(
                        Locale.ROOT,
                        "%-24s %12d rows %8.1f MB %8.2f s CPU%n",
                        model.name(),
                        model.rows(),
                        model.bytes() / 1e6,
                        seconds.getOrDefault("model: " + model.name(), 0.0)));
        seconds.forEach((part, taken) -> {
            if (!part.startsWith("model: ")) {
                OUT.printf(Locale.ROOT, "%-48s %8.2f s CPU%n", part, taken);
            }
        });
        OUT.printf(
                Locale.ROOT,
                "%-48s %8.2f s CPU, %.2f s%n",
                report.extent(),
                seconds.values().stream().mapToDouble(Double::doubleValue).sum(),
                report.seconds());
    }

    private static Path chosen(Path root, String wanted, Path marts) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Files.createDirectories(marts), "sql");
        return ChosenModels.write(root.resolve("sql"), List.of(wanted.split(",")), folder);
    }

    /** Files named after their dataset, with anything behind a dash. */
    static Map<String, List<Path>> datasets(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replaceFirst("[-.].*", ""),
                            TreeMap::new,
                            Collectors.toList()));
        }
    }
}
