package quarterdeck.iceberg.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.io.FileIO;
import quarterdeck.nightly.lake.Manifest;

/**
 * Takes the snapshots of commits that the lake no longer keeps out of a table, and their metadata from the disk: the
 * files they name are gone, or will be. Iceberg's own expiry deletes files of data as well, which are the lake's to keep.
 */
final class Expiry {

    private Expiry() {}

    /** How many snapshots went; those that others made stay, and so does the current one. */
    static int expire(Table table, List<Manifest> kept) {
        Set<String> names = kept.stream().map(Manifest::id).collect(Collectors.toSet());
        TableOperations operations = ((BaseTable) table).operations();
        TableMetadata before = operations.current();
        List<Snapshot> gone = before.snapshots().stream()
                .filter(snapshot -> isGone(snapshot, names)
                        && snapshot.snapshotId() != before.currentSnapshot().snapshotId())
                .toList();
        if (gone.isEmpty()) {
            return 0;
        }
        TableMetadata.Builder without = TableMetadata.buildFrom(before);
        gone.forEach(snapshot -> without.removeRef(snapshot.summary().get(LakeTable.MANIFEST)));
        without.removeSnapshots(gone);
        TableMetadata after = without.build();
        try {
            operations.commit(before, after);
        } catch (CommitFailedException e) {
            return 0; // another process has changed the table: the next registration sees to them
        }
        removeMetadata(operations.io(), gone, after.snapshots());
        return gone.size();
    }

    private static boolean isGone(Snapshot snapshot, Set<String> kept) {
        String manifest = snapshot.summary().get(LakeTable.MANIFEST);
        return manifest != null && !kept.contains(manifest);
    }

    private static void removeMetadata(FileIO files, List<Snapshot> gone, List<Snapshot> rest) {
        Set<String> useless = metadata(files, gone);
        useless.removeAll(metadata(files, rest));
        useless.forEach(files::deleteFile);
    }

    /** The files that say which files of data snapshots consist of. */
    private static Set<String> metadata(FileIO files, List<Snapshot> snapshots) {
        Set<String> metadata = new HashSet<>();
        for (Snapshot snapshot : snapshots) {
            metadata.add(snapshot.manifestListLocation());
            snapshot.allManifests(files).forEach(manifest -> metadata.add(manifest.path()));
        }
        return metadata;
    }
}
