package quarterdeck.spark.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import quarterdeck.nightly.Installation;
import quarterdeck.spark.Sessions;
import quarterdeck.spark.marts.MartsRequest;

/**
 * Makes the tables of a folder of Parquet files named after their dataset, with anything behind a dash, and prints what
 * each cost: for measuring. {@code MASTER LAKE TABLES OBSERVATIONS}; tables that are there are not made again.
 */
public final class MartsOfFolder {
    private MartsOfFolder() {}

    /** Runs what the arguments say. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Installation installation = Installation.of(Path.of(System.getProperty("quarterdeck.root", ".")));
        MartsRequest request = new MartsRequest(
                installation.sql(),
                installation.vocabulary(),
                datasets(Path.of(arguments[1])),
                Path.of(arguments[2]).toUri().toString(),
                Driver.MODELS_AT_ONCE);
        SparkSession session = Sessions.start(arguments[0], Sessions.suiting(Long.parseLong(arguments[3])));
        Driver.made(session, request);
    }

    private static Map<String, List<String>> datasets(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replaceFirst("[-.].*", ""),
                            TreeMap::new,
                            Collectors.mapping(file -> file.toUri().toString(), Collectors.toList())));
        }
    }
}
