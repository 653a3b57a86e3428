package quarterdeck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a lake of generated observations: regions of the vocabulary × indicators × 80 quarters × level and growth, a
 * release a province and quarter, some restated, some repeated by newspapers. The same seed gives the same lake.
 */
public final class GeneratedLake {
    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 2025;

    private GeneratedLake() {}

    /**
     * @param folder receives the Parquet files; created where it is missing
     * @param observations about how many observations, at least a thousand
     * @param vocabulary folder of region.csv, indicator.csv and unit.csv
     * @return the files of each dataset
     */
    public static Map<String, List<Path>> write(Path folder, long observations, long seed, Path vocabulary)
            throws IOException, SQLException {
        Files.createDirectories(folder);
        Map<String, List<Path>> datasets = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set variable observations = " + observations + "; set variable seed = " + seed
                    + "; set variable vocabulary = '" + vocabulary + "'; set preserve_insertion_order = true");
            statement.execute(Script.of(GeneratedLake.class, "generated_lake.sql"));
            List<Path> files = new ArrayList<>();
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                files.add(copy(
                        statement,
                        "from figures(" + year + ") order by release_sha256, place",
                        folder.resolve("observation-" + year)));
            }
            datasets.put("observation", files);
            datasets.put("release", List.of(copy(statement, "from release order by all", folder.resolve("release"))));
            datasets.put("claim", List.of(copy(statement, "from claims() order by all", folder.resolve("claim"))));
            datasets.put("target", List.of(copy(statement, "from targets() order by all", folder.resolve("target"))));
        }
        return datasets;
    }

    private static Path copy(Statement statement, String rows, Path name) throws SQLException {
        Path file = name.resolveSibling(name.getFileName() + ".parquet");
        statement.execute("copy (" + rows + ") to '" + file + "' (format parquet, compression zstd)");
        return file;
    }
}
