package quarterdeck.nightly.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.BuildReport.Severity;
import quarterdeck.warehouse.ChecksFailed;

/**
 * Spark, in a process of its own for each part of a night: its libraries and those of Spring Boot do not agree. What the
 * process says stands in {@code reports/spark-<run>.log} of the home.
 */
public final class SparkEngine implements Engine {

    /** Environment variable with options of Java for the driver, such as {@code -Dspark.executor.memory=4g}. */
    public static final String OPTIONS = "QUARTERDECK_SPARK_OPTS";

    /**
     * Options of Java for drivers and executors. The code that Spark writes for wide rows has methods longer than Java
     * compiles otherwise, and which it then interprets for every row; and a collector that stops all threads costs the
     * others less while they run.
     */
    public static final List<String> JAVA_OPTIONS = List.of("-XX:-DontCompileHugeMethods", "-XX:+UseParallelGC");

    private static final long POLL_MILLIS = 100;
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");
    private static final Pattern CHECK = Pattern.compile("(\\S+): (.*) \\((\\d{1,18}) rows\\)");

    private final List<String> program;
    private final String master;
    private final Path root;

    /**
     * @param program what starts the leaf module, before its arguments
     * @param master as Spark has it: {@code local[*]}, {@code spark://host:7077}
     * @param root the checkout, at the same place on every machine of the cluster
     */
    public SparkEngine(List<String> program, String master, Path root) {
        this.program = List.copyOf(program);
        this.master = master;
        this.root = root;
    }

    /**
     * The engine as the launcher packages it.
     *
     * @return none where the leaf module is not there
     */
    public static Optional<SparkEngine> packaged(Path root, String master) {
        Path jar = root.resolve("jobs/spark/target/quarterdeck-spark/quarterdeck-spark.jar");
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        List<String> program = new ArrayList<>();
        program.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        program.add("-Xmx2g");
        program.addAll(
                options(Optional.ofNullable(System.getenv(OPTIONS)).orElse("").trim()));
        program.add("-jar");
        program.add(jar.toString());
        return Optional.of(new SparkEngine(program, master, root));
    }

    /** Ours before those that are given; Java does not start with two collectors. */
    static List<String> options(String given) {
        List<String> options = new ArrayList<>(JAVA_OPTIONS);
        if (COLLECTOR.matcher(given).find()) {
            options.removeIf(option -> COLLECTOR.matcher(option).matches());
        }
        if (!given.isEmpty()) {
            options.addAll(Arrays.asList(given.split("\\s+")));
        }
        return options;
    }

    @Override
    public void read(Home home, String runId, List<List<String>> groups, BooleanSupplier stopping) throws IOException {
        Path order = Files.createTempFile("quarterdeck-", ".groups");
        try {
            Files.write(
                    order, groups.stream().map(group -> String.join(" ", group)).toList(), StandardCharsets.UTF_8);
            run(home, runId, "read", order.toString(), stopping);
        } finally {
            Files.delete(order);
        }
    }

    @Override
    public void makeTables(Home home, String runId, Path folder, BooleanSupplier stopping) throws IOException {
        run(home, runId, "tables", folder.toUri().toString(), stopping);
    }

    private void run(Home home, String runId, String verb, String argument, BooleanSupplier stopping)
            throws IOException {
        Path log = Files.createDirectories(home.reports()).resolve("spark-" + runId + ".log");
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                verb,
                master,
                home.folder().toString(),
                home.store().toUri().toString(),
                root.toString(),
                runId,
                argument));
        // it reads its input to the end, which comes when this process ends, however it does
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            int status = await(child, stopping);
            if (status == Exit.CHECK_FAILED.code()) {
                throw blocked(lastLine(log), log);
            } else if (status != 0) {
                throw new IOException("Spark ended with " + status + ": " + lastLine(log) + " (" + log + ")");
            }
        } finally {
            child.destroy();
        }
    }

    private static int await(Process child, BooleanSupplier stopping) {
        try {
            while (!child.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopping.getAsBoolean()) {
                    throw new Stopped();
                }
            }
            return child.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /** The child says last which check blocks: {@code name: about (3 rows)}. */
    private static ChecksFailed blocked(String said, Path log) throws IOException {
        Matcher check = CHECK.matcher(said);
        if (!check.matches()) {
            throw new IOException("Spark says of a check: " + said + " (" + log + ")");
        }
        return new ChecksFailed(List.of(new CheckRun(
                check.group(1),
                Severity.ERROR,
                check.group(2) + " (" + log + ")",
                Long.parseLong(check.group(3)),
                List.of())));
    }

    /** The child says last what it failed of. */
    private static String lastLine(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).reduce("nothing said", (before, line) -> line);
        }
    }
}
