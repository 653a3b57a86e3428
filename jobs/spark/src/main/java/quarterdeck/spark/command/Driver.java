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
import quarterdeck.nightly.lake.Lake;
import quarterdeck.spark.Sessions;
import quarterdeck.spark.marts.ClusterMarts;
import quarterdeck.spark.marts.MartsRequest;
import quarterdeck.spark.reading.ClusterReading;

/**
 * The driver: {@code read MASTER HOME ROOT RUN GROUPS}, where each line of the file GROUPS names the releases of a group,
 * or {@code tables MASTER HOME ROOT RUN FOLDER}. Settings of Spark are system properties. It ends with 0, or says in its
 * last line what it failed of; it ends, too, when its input does.
 */
public final class Driver {
    private static final int MODELS_AT_ONCE = 4;

    private Driver() {}

    /** Runs what the arguments say. */
    public static void main(String[] arguments) {
        EndOfParent.halts();
        try {
            run(arguments);
        } catch (IOException | SQLException | RuntimeException e) {
            e.printStackTrace();
            System.err.println(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString()));
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws IOException, SQLException {
        if (arguments.length != 6) {
            throw new IllegalArgumentException("read|tables MASTER HOME ROOT RUN GROUPS|FOLDER");
        }
        Path home = Path.of(arguments[2]);
        Path root = Path.of(arguments[3]);
        Path last = Path.of(arguments[5]);
        try (SparkSession session = Sessions.start(arguments[1], Map.of())) {
            switch (arguments[0]) {
                case "read" -> ClusterReading.read(session, home, root, arguments[4], groups(last));
                case "tables" -> tables(session, new Home(home), Installation.of(root), last);
                default -> throw new IllegalArgumentException("neither read nor tables: " + arguments[0]);
            }
        }
    }

    private static List<List<String>> groups(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> Arrays.asList(line.split(" ")))
                .toList();
    }

    private static void tables(SparkSession session, Home home, Installation installation, Path folder)
            throws IOException, SQLException {
        Lake lake = new Lake(home);
        Map<String, List<String>> files = new TreeMap<>();
        lake.verified(lake.current())
                .forEach((dataset, paths) -> files.put(
                        dataset,
                        paths.stream().map(path -> path.toUri().toString()).toList()));
        MartsRequest request = new MartsRequest(
                installation.sql(),
                installation.vocabulary(),
                files,
                folder.toUri().toString(),
                MODELS_AT_ONCE);
        try (ClusterMarts marts = new ClusterMarts(session, request)) {
            marts.build();
        }
    }
}
