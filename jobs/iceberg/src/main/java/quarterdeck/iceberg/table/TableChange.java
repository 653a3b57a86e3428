package quarterdeck.iceberg.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotAncestryValidator;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Transaction;
import org.jspecify.annotations.Nullable;

/** A change of a table: snapshots one after the other, all of them committed or none. */
final class TableChange {

    private final Transaction transaction;
    private final SnapshotAncestryValidator unchanged;
    private Map<String, DataFile> files;
    private boolean first = true;
    private int added;
    private int dropped;

    TableChange(LakeTable table) {
        this.transaction = table.change();
        this.unchanged = new Unchanged(table.current().map(Snapshot::snapshotId).orElse(null));
        this.files = table.files();
    }

    /**
     * Holds while a table shows what it did: Iceberg otherwise puts a change onto whatever another process has committed
     * meanwhile, and the files of one commit of the lake would be in a snapshot twice.
     */
    private record Unchanged(@Nullable Long snapshot) implements SnapshotAncestryValidator {
        @Override
        public boolean validate(Iterable<Snapshot> ancestors) {
            Iterator<Snapshot> last = ancestors.iterator();
            return last.hasNext() ? snapshot != null && last.next().snapshotId() == snapshot : snapshot == null;
        }

        @Override
        public String errorMessage() {
            return "another process has changed the table";
        }
    }

    /** Adds the snapshot of a commit: what it has and the one before has not comes, the rest of that one goes. */
    void show(Content content) {
        List<DataFile> coming = missing(content.files(), files);
        List<DataFile> going = missing(files, content.files());
        SnapshotUpdate<?> update = going.isEmpty() ? append(coming) : overwrite(coming, going);
        update.set(LakeTable.MANIFEST, content.manifest().id());
        update.set(LakeTable.SEQUENCE, String.valueOf(content.manifest().sequence()));
        update.set(LakeTable.RUN, content.manifest().runId());
        update.set(LakeTable.READING_VERSION, content.manifest().readingVersion());
        if (first) {
            update.validateWith(unchanged);
        }
        update.commit();
        transaction
                .manageSnapshots()
                .createTag(
                        content.manifest().id(),
                        transaction.table().currentSnapshot().snapshotId())
                .commit();
        first = false;
        files = content.files();
        added += coming.size();
        dropped += going.size();
    }

    private static List<DataFile> missing(Map<String, DataFile> of, Map<String, DataFile> in) {
        List<DataFile> missing = new ArrayList<>();
        of.forEach((location, file) -> {
            if (!in.containsKey(location)) {
                missing.add(file);
            }
        });
        return missing;
    }

    private AppendFiles append(List<DataFile> coming) {
        AppendFiles append = transaction.newAppend();
        coming.forEach(append::appendFile);
        return append;
    }

    private OverwriteFiles overwrite(List<DataFile> coming, List<DataFile> going) {
        OverwriteFiles overwrite = transaction.newOverwrite();
        going.forEach(overwrite::deleteFile);
        coming.forEach(overwrite::addFile);
        return overwrite;
    }

    void commit() {
        transaction.commitTransaction();
    }

    int added() {
        return added;
    }

    int dropped() {
        return dropped;
    }
}
