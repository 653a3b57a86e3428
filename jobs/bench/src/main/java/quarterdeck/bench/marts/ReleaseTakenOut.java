package quarterdeck.bench.marts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A lake without its newest release of Zhejiang: files that do not have it are links to those of the whole lake. */
final class ReleaseTakenOut {
    private static final String FILE_NAME = "generated-33-2024Q4-first.csv";

    private ReleaseTakenOut() {}

    /**
     * @param lake as {@link quarterdeck.bench.GeneratedLake} writes it
     * @param without created
     * @throws IllegalStateException where the lake does not have the release
     */
    static void write(Path lake, Path without) throws IOException, SQLException {
        Files.createDirectories(without);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table gone as select release_sha256 from '" + lake.resolve("release.parquet")
                    + "' where file_name = '" + FILE_NAME + "'");
            boolean isThere = false;
            for (Path file : files(lake)) {
                isThere |= write(statement, file, without.resolve(file.getFileName()));
            }
            if (!isThere) {
                throw new IllegalStateException(lake + " has no release " + FILE_NAME);
            }
        }
    }

    private static List<Path> files(Path lake) throws IOException {
        try (Stream<Path> files = Files.list(lake)) {
            return files.sorted().toList();
        }
    }

    private static boolean write(Statement statement, Path file, Path target) throws IOException, SQLException {
        statement.execute("create or replace table kept as from '" + file
                + "' where release_sha256 not in (select release_sha256 from gone)");
        try (var counted =
                statement.executeQuery("select (select count(*) from '" + file + "') > (select count(*) from kept)")) {
            counted.next();
            if (!counted.getBoolean(1)) {
                Files.createSymbolicLink(target, file.toAbsolutePath());
                return false;
            }
        }
        statement.execute("copy kept to '" + target + "' (format parquet, compression zstd)");
        return true;
    }
}
