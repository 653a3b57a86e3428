package quarterdeck.nightly.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.ReadRelease.Outcome;
import quarterdeck.nightly.snapshot.SnapshotStore.Snapshot;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.warehouse.BuildReport;

/**
 * What a night came to.
 *
 * @param snapshot null where the landing folder was not looked at
 * @param sealed marts of earlier runs that had no checksums yet and got them
 * @param releases those read in this night, by sha256
 * @param build null where no marts were built
 * @param failure what ended the night early, null where nothing did
 * @param seconds how long each part took, in order
 */
public record NightReport(
        String runId,
        Exit exit,
        @Nullable Snapshot snapshot,
        List<Path> sealed,
        List<Group.ReleaseEntry> releases,
        @Nullable BuildReport build,
        @Nullable Throwable failure,
        Map<Progress.Part, Double> seconds) {

    /** How many releases came to each outcome. */
    public long count(Outcome outcome) {
        return releases.stream()
                .filter(release -> release.outcome().equals(outcome.code()))
                .count();
    }

    /** Rows of each dataset read in this night. */
    public SortedMap<String, Long> found() {
        SortedMap<String, Long> sum = new TreeMap<>();
        releases.forEach(release -> release.found().forEach((dataset, n) -> sum.merge(dataset, n, Long::sum)));
        return sum;
    }

    /** Values refused in this night by reason. */
    public SortedMap<String, Long> refused() {
        SortedMap<String, Long> sum = new TreeMap<>();
        releases.forEach(release -> release.refused().forEach((reason, n) -> sum.merge(reason, n, Long::sum)));
        return sum;
    }

    /** What became of every numeric cell and numeral read in this night. */
    public Accounting accounting() {
        return releases.stream().map(Group.ReleaseEntry::accounting).reduce(Accounting.NONE, Accounting::plus);
    }

    public @Nullable Path mart() {
        return build == null ? null : build.mart();
    }
}
