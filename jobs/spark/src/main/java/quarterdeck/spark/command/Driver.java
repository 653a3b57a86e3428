package quarterdeck.spark.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import quarterdeck.nightly.EndOfParent;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.LakeFile;
import quarterdeck.nightly.store.HadoopStore;
import quarterdeck.spark.Sessions;
import quarterdeck.spark.marts.ClusterMarts;
import quarterdeck.spark.marts.Costs;
import quarterdeck.spark.marts.MartsRequest;
import quarterdeck.spark.reading.ClusterReading;
import quarterdeck.spark.reading.ReadingRequest;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.BuildReport.Severity;
import quarterdeck.warehouse.ChecksFailed;

/**
 * The driver: {@code read MASTER HOME STORE ROOT RUN GROUPS}, where each line of the file GROUPS names the releases of a
 * group, or {@code tables MASTER HOME STORE ROOT RUN FOLDER}; STORE and FOLDER are addresses. Settings of Spark are system properties. It ends with 0, or says in its
 * last line what it failed of; it ends, too, when its input does.
 */
public final class Driver {
    static final int MODELS_AT_ONCE = 4;

    /** Exit status where a check blocks, the last of which is said last. */
    private static final int CHECK_FAILED = 20;

    private Driver() {}

    /** Runs what the arguments say. */
    public static void main(String[] arguments) {
        EndOfParent.halts();
        try {
            run(arguments);
        } catch (ChecksFailed e) {
            e.failures()
                    .forEach(check -> System.err.println(
                            check.name() + ": " + check.about() + " (" + check.failures() + " rows)"));
            System.exit(CHECK_FAILED);
        } catch (IOException | SQLException | RuntimeException e) {
            e.printStackTrace();
            System.err.println(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString()));
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws IOException, SQLException {
        if (arguments.length != 7) {
            throw new IllegalArgumentException("read|tables MASTER HOME STORE ROOT RUN GROUPS|FOLDER");
        }
        Home home = new Home(Path.of(arguments[2]), HadoopStore.at(arguments[3]));
        Path root = Path.of(arguments[4]);
        String last = arguments[6];
        Map<String, String> settings = settingsOfHadoop();
        long observations = new Lake(home)
                .current().filesOf("observation").stream()
                        .mapToLong(LakeFile::rows)
                        .sum();
        settings.putAll(Sessions.suiting(observations));
        SparkSession session = Sessions.start(arguments[1], settings);
        switch (arguments[0]) {
            case "read" -> {
                try (session) {
                    ClusterReading.read(
                            session,
                            ReadingRequest.of(
                                    home, root, arguments[5], Settings.of(home).readers()),
                            groups(Path.of(last)));
                }
            }
            case "tables" -> tables(session, home, Installation.of(root), last);
            default -> throw new IllegalArgumentException("neither read nor tables: " + arguments[0]);
        }
    }

    /** Executors know of stores what this process does. */
    private static Map<String, String> settingsOfHadoop() {
        Map<String, String> settings = new TreeMap<>();
        HadoopStore.settings().forEach((name, value) -> settings.put("spark.hadoop." + name, value));
        return settings;
    }

    private static List<List<String>> groups(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> Arrays.asList(line.split(" ")))
                .toList();
    }

    private static void tables(SparkSession session, Home home, Installation installation, String folder)
            throws IOException, SQLException {
        Lake lake = new Lake(home);
        Map<String, List<String>> files = new TreeMap<>();
        lake.verified(lake.current())
                .forEach((dataset, paths) -> files.put(
                        dataset,
                        paths.stream().map(path -> path.toUri().toString()).toList()));
        ClusterMarts.Report report = made(
                session,
                new MartsRequest(installation.sql(), installation.vocabulary(), files, folder, MODELS_AT_ONCE));
        List<CheckRun> blocking = report.checks().stream()
                .filter(check -> check.severity() == Severity.ERROR && check.failures() > 0)
                .toList();
        if (!blocking.isEmpty()) {
            throw new ChecksFailed(blocking);
        }
    }

    /** Makes the tables, says what each cost, and ends the session. */
    static ClusterMarts.Report made(SparkSession session, MartsRequest request) throws IOException, SQLException {
        Costs costs = new Costs(session.sparkContext(), System.out::println);
        ClusterMarts.Report report;
        try (session;
                ClusterMarts marts = new ClusterMarts(session, request, costs)) {
            report = marts.build();
        }
        costs.lines().forEach(System.out::println);
        return report;
    }
}
