package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Builds the marts from the lake, checks them and publishes them as one read-only DuckDB file. */
public final class Warehouse {
    private Warehouse() {}

    /**
     * Builds, checks and publishes. The caller holds the lock of the run.
     *
     * @throws ChecksFailed where a check blocks; nothing is published
     * @throws BrokenModels where models or vocabulary cannot be built; nothing is published
     * @throws IOException where the disk fails; the mart published before stays
     */
    public static BuildReport build(BuildRequest request) throws IOException {
        throw new UnsupportedOperationException("being built");
    }

    /** The file that {@code current.duckdb} leads to, empty where nothing was published yet. */
    public static Optional<Path> current(Path martsFolder) throws IOException {
        throw new UnsupportedOperationException("being built");
    }

    /** A read-only connection to the current mart; close it soon, it holds the file it was opened on. */
    public static Connection openCurrent(Path martsFolder) throws IOException, SQLException {
        throw new UnsupportedOperationException("being built");
    }

    /** Removes what an interrupted build left behind; never a kept version. The caller holds the lock of the run. */
    public static void removeOrphans(Path martsFolder) throws IOException {
        throw new UnsupportedOperationException("being built");
    }
}
