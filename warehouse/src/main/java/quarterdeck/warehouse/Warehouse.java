package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.duckdb.DuckDBDriver;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.publish.DamagedMart;
import quarterdeck.warehouse.publish.MartsAudit;
import quarterdeck.warehouse.publish.MartsFolder;
import quarterdeck.warehouse.publish.Retention;

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
        long start = System.nanoTime();
        MartsFolder marts =
                new MartsFolder(request.martsFolder(), request.settings().failpoint());
        Optional<Path> before = marts.current();
        if (request.settings().anew()) {
            return publish(request, marts, Start.nothing("asked for"), start);
        }
        Start from = startOf(marts, before);
        try {
            return publish(request, marts, from, start);
        } catch (NotInParts e) {
            return publish(request, marts, Start.nothing(e.getMessage()), start);
        }
    }

    /** What is copied must be what was published: a copy is sealed anew, and what was damaged would pass for sound. */
    private static Start startOf(MartsFolder marts, Optional<Path> before) throws IOException {
        if (before.isEmpty()) {
            return Start.nothing("there is no mart to start from");
        }
        List<Path> damaged = marts.damagedCurrent();
        return damaged.isEmpty()
                ? new Start(before, "")
                : Start.nothing("the mart before is not what was published: " + damaged.get(0));
    }

    private static BuildReport publish(BuildRequest request, MartsFolder marts, Start from, long start)
            throws IOException {
        Path workingFile = marts.workingFile(request.runId());
        Optional<Path> before = marts.current();
        try (Build build = new Build(request, workingFile)) {
            build.run(from);
            refuseWhereChecksBlock(build);
            String description = new Description(
                            request, build.models(), build.checks(), build.extent(), build.duckdbVersion())
                    .json();
            Path mart = marts.publish(request.runId(), workingFile, description);
            marts.retire(
                    new Retention(
                            request.settings().keepDaily(), request.settings().keepWeekly()),
                    before);
            return new BuildReport(mart, build.models(), build.checks(), build.extent(), Build.secondsSince(start));
        } catch (SQLException e) {
            throw new IOException("the marts could not be built: " + e.getMessage(), e);
        } finally {
            marts.discard(workingFile);
        }
    }

    private static void refuseWhereChecksBlock(Build build) {
        List<CheckRun> blocking =
                build.checks().stream().filter(CheckRun::blocks).toList();
        if (!blocking.isEmpty()) {
            throw new ChecksFailed(blocking);
        }
    }

    /** The file that {@code current.duckdb} leads to, empty where nothing was published yet. */
    public static Optional<Path> current(Path martsFolder) throws IOException {
        return new MartsFolder(martsFolder, name -> {}).current();
    }

    /** The checksums that a mart was published with, without hashing it again; empty where it has none. */
    public static Optional<String> checksum(Path mart) throws IOException {
        return MartsFolder.checksum(mart);
    }

    /** The runs whose marts are kept, the oldest first. */
    public static List<String> runs(Path martsFolder) throws IOException {
        return new MartsFolder(martsFolder, name -> {}).runs();
    }

    /**
     * Makes the marts of an earlier run current again. The caller holds the lock of the run.
     *
     * @param failpoint called with a name before each side effect on the disk
     * @throws DamagedMart where they are not what was published; the current ones stay
     * @throws NoSuchFileException where the marts of this run are not kept
     */
    public static Path rollback(Path martsFolder, String runId, Consumer<String> failpoint) throws IOException {
        return new MartsFolder(martsFolder, failpoint).rollback(runId);
    }

    /** Hashes all kept marts again. */
    public static MartsAudit audit(Path martsFolder) throws IOException {
        return new MartsFolder(martsFolder, name -> {}).audit();
    }

    /** Hashes the current mart again; gives what of it is not what was published, nothing where there is no mart. */
    public static List<Path> damagedCurrent(Path martsFolder) throws IOException {
        return new MartsFolder(martsFolder, name -> {}).damagedCurrent();
    }

    /**
     * A read-only connection to the current mart; close it soon, it holds the file it was opened on.
     *
     * <p>A mart that is swapped and retired between the look at the link and the opening is looked for again.
     */
    public static Connection openCurrent(Path martsFolder) throws IOException, SQLException {
        Path mart = currentOrNone(martsFolder);
        while (true) {
            try {
                return openReadOnly(mart);
            } catch (SQLException e) {
                Path now = currentOrNone(martsFolder);
                if (now.equals(mart)) {
                    throw e;
                }
                mart = now;
            }
        }
    }

    private static Path currentOrNone(Path martsFolder) throws IOException {
        return current(martsFolder)
                .orElseThrow(() -> new NoSuchFileException(
                        martsFolder.resolve("current.duckdb").toString()));
    }

    private static Connection openReadOnly(Path mart) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        return DriverManager.getConnection("jdbc:duckdb:" + PlainPath.of(mart), readOnly);
    }

    /**
     * Takes the checksums of marts that were published before marts had them. The caller holds the lock of the run.
     *
     * @param failpoint called with a name before each side effect on the disk
     * @return their databases
     */
    public static List<Path> seal(Path martsFolder, Consumer<String> failpoint) throws IOException {
        return new MartsFolder(martsFolder, failpoint).seal();
    }

    /**
     * Removes what an interrupted build left behind; never a kept version. The caller holds the lock of the run.
     *
     * @param failpoint called with a name before each side effect on the disk
     */
    public static void removeOrphans(Path martsFolder, Consumer<String> failpoint) throws IOException {
        new MartsFolder(martsFolder, failpoint).removeOrphans();
    }

    /** Whether a mart has this table: a model whose file is taken out of the warehouse is missing in the marts built since. */
    public static boolean has(Connection mart, String table) throws SQLException {
        try (PreparedStatement statement = mart.prepareStatement(
                "select 1 from information_schema.tables where table_schema = 'main' and table_name = ?")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
