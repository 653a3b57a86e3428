package quarterdeck.iceberg.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;
import quarterdeck.iceberg.Refusal;
import quarterdeck.iceberg.catalog.DurableFileIO;
import quarterdeck.iceberg.catalog.LakeCatalog;
import quarterdeck.nightly.lake.Dataset;
import quarterdeck.nightly.registration.RegistrationEvent.Reason;

/**
 * The table of a dataset, or its absence. Whose a table is and which commit a snapshot is stands in it, so that nothing
 * else has to be remembered.
 *
 * @param table null where there is none yet
 * @param current the snapshot it was looked at in: Iceberg's table follows what others commit; none where it has none
 * @param files of that snapshot, by their locations
 * @param home that it belongs to
 */
record LakeTable(
        LakeCatalog catalog,
        String dataset,
        Schema schema,
        @Nullable Table table,
        Optional<Snapshot> current,
        Map<String, DataFile> files,
        Path home) {

    /** Property of a table: the home whose lake it shows. */
    static final String HOME = "quarterdeck.home";

    /** Of a snapshot: the commit of the lake that it shows, which is its tag too. */
    static final String MANIFEST = "quarterdeck.manifest";

    /** Of a snapshot: the place of that commit in the order of all. */
    static final String SEQUENCE = "quarterdeck.sequence";

    /** Of a snapshot: the run that made the commit. */
    static final String RUN = "quarterdeck.run";

    /** Of a snapshot: the version of the readers. */
    static final String READING_VERSION = "quarterdeck.reading-version";

    /**
     * The table as it is now.
     *
     * @throws Refusal where it is there and not this home's, or somebody else has written to it
     */
    static LakeTable load(LakeCatalog catalog, Dataset<?> dataset, Path home) {
        Schema schema = Columns.of(dataset);
        try {
            Table table = catalog.tables().loadTable(catalog.table(dataset.name()));
            check(table, name(catalog, dataset.name()), schema, home);
            Optional<Snapshot> current = Optional.ofNullable(table.currentSnapshot());
            return new LakeTable(catalog, dataset.name(), schema, table, current, files(table, current), home);
        } catch (NoSuchTableException e) {
            return new LakeTable(catalog, dataset.name(), schema, null, Optional.empty(), Map.of(), home);
        } catch (NotFoundException e) {
            throw new Refusal(Reason.METADATA_GONE, name(catalog, dataset.name()), String.valueOf(e.getMessage()));
        }
    }

    private static void check(Table of, String name, Schema schema, Path home) {
        String owner = of.properties().get(HOME);
        if (owner == null) {
            throw new Refusal(Reason.NOT_OURS, name);
        } else if (!owner.equals(home.toString())) {
            throw new Refusal(Reason.OTHER_HOME, name, owner);
        }
        Snapshot current = of.currentSnapshot();
        if (current != null && !current.summary().containsKey(MANIFEST)) {
            throw new Refusal(Reason.WRITTEN_BY_OTHERS, name, String.valueOf(current.snapshotId()));
        }
        Columns.foreign(of.schema(), schema).ifPresent(column -> {
            throw new Refusal(Reason.COLUMNS, name, column);
        });
    }

    String name() {
        return name(catalog, dataset);
    }

    private static String name(LakeCatalog catalog, String dataset) {
        return catalog.table(dataset).toString();
    }

    /** The place of the commit it shows; 0 where it shows none. */
    int sequence() {
        return current()
                .map(snapshot -> Integer.parseInt(snapshot.summary().get(SEQUENCE)))
                .orElse(0);
    }

    /** The commit it shows; empty where it shows none. */
    String manifest() {
        return current().map(snapshot -> snapshot.summary().get(MANIFEST)).orElse("");
    }

    private static Map<String, DataFile> files(Table of, Optional<Snapshot> at) {
        Map<String, DataFile> files = new LinkedHashMap<>();
        if (at.isEmpty()) {
            return files;
        }
        try (CloseableIterable<FileScanTask> tasks = of.newScan()
                .useSnapshot(at.get().snapshotId())
                .includeColumnStats()
                .planFiles()) {
            tasks.forEach(task -> files.put(task.file().location(), task.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** A change of it as a whole, which makes it where there is none. */
    Transaction change() {
        if (table == null) {
            return catalog.tables()
                    .buildTable(catalog.table(dataset), schema)
                    .withLocation(DurableFileIO.location(catalog.folderOf(dataset)))
                    .withProperties(Map.of(
                            HOME,
                            home.toString(),
                            TableProperties.FORMAT_VERSION,
                            "2",
                            // the files are the lake's: nobody deletes them who expires snapshots or drops the table
                            TableProperties.GC_ENABLED,
                            "false",
                            TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED,
                            "true"))
                    .createTransaction();
        }
        Transaction change = table.newTransaction();
        int columnsBefore = change.table().schema().columns().size();
        if (columnsBefore < schema.columns().size()) {
            UpdateSchema columns = change.updateSchema();
            schema.columns().stream()
                    .skip(columnsBefore)
                    .forEach(column -> columns.addColumn(column.name(), column.type()));
            columns.commit();
        }
        return change;
    }
}
