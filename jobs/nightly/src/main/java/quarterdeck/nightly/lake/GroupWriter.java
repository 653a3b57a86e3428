package quarterdeck.nightly.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Rejection;

/** Collects the rows of a group of releases, then writes one sorted file for each dataset that has any. */
public final class GroupWriter {

    private final Path lake;
    private final String id;
    private final SpareRows spare;
    private final SortedMap<String, Rows<?>> rows = new TreeMap<>();
    private final List<Group.ReleaseEntry> releases = new ArrayList<>();

    GroupWriter(Path lake, String id, SpareRows spare) {
        this.lake = lake;
        this.id = id;
        this.spare = spare;
    }

    /** Takes a release with all it told. */
    public void add(ReadRelease release, List<Finding> findings, String message) {
        SortedMap<String, Long> before = sizes();
        SortedMap<String, Long> refused = new TreeMap<>();
        FindingRecord.Taker<Dataset<?>> kept = this::keep;
        for (Finding told : findings) {
            Finding finding = Storable.of(told);
            FindingRecord.tell(release.sha256(), release.facts().publishedOn(), finding, kept);
            if (finding instanceof Rejection rejection) {
                refused.merge(rejection.reason().code(), 1L, Long::sum);
            }
        }
        SortedMap<String, Long> found = sizes();
        before.forEach((dataset, rowsBefore) -> found.merge(dataset, -rowsBefore, Long::sum));
        found.values().removeIf(more -> more == 0);
        keep(Datasets.RELEASE, release);
        releases.add(new Group.ReleaseEntry(
                release.sha256(),
                release.fingerprint(),
                release.fileName(),
                release.outcome().code(),
                release.outcomeReason(),
                release.outcomePlace(),
                message,
                Collections.unmodifiableSortedMap(found),
                Collections.unmodifiableSortedMap(refused),
                release.accounting(),
                release.runId()));
    }

    /** How many rows each dataset has so far. */
    private SortedMap<String, Long> sizes() {
        SortedMap<String, Long> sizes = new TreeMap<>();
        rows.forEach((dataset, ofDataset) -> sizes.put(dataset, (long) ofDataset.size()));
        return sizes;
    }

    /**
     * Writes the files and journals the group, so that a restart finds it done. A group that is read at two places at
     * once, because one of them was believed to be gone, is written aside under two names and published as one.
     */
    public Group finish() throws IOException {
        List<LakeFile> files = new ArrayList<>();
        for (Rows<?> ofDataset : rows.values()) {
            files.add(FileWriter.write(lake, ofDataset, "group-" + id + "-" + UUID.randomUUID()));
            spare.give(ofDataset);
        }
        rows.clear();
        Group group = new Group(id, releases, files);
        new Journal(lake).write(group);
        return group;
    }

    private <R> Dataset<?> keep(Dataset<R> dataset, R told) {
        @SuppressWarnings("unchecked") // kept under the name of their dataset
        Rows<R> kept = (Rows<R>) rows.get(dataset.name());
        if (kept == null) {
            kept = spare.take(dataset);
            rows.put(dataset.name(), kept);
        }
        kept.add(told);
        return dataset;
    }
}
