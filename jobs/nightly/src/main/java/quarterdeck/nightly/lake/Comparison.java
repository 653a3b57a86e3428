package quarterdeck.nightly.lake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares what files of the lake hold of releases with what another reading of them found. */
final class Comparison {

    /** Facts that are compared at a time: what is held in memory does not grow with the lake. */
    private static final long AT_ONCE = 50_000;

    /** Reads every row of a file, once its bytes are known to be sound. */
    @FunctionalInterface
    interface Reading {
        void rows(Dataset<?> dataset, LakeFile file, Consumer<Row> rows) throws IOException;
    }

    private final List<LakeFile> before;
    private final Reading reading;

    Comparison(List<LakeFile> before, Reading reading) {
        this.before = before;
        this.reading = reading;
    }

    /** What the files hold of some releases. */
    Facts facts(Set<String> releases) throws IOException {
        return facts(before, releases);
    }

    /**
     * How groups tell of releases.
     *
     * @param known the releases that are compared; others are new
     */
    Difference of(List<Group> groups, Set<String> known) throws IOException {
        Difference difference = new Difference();
        Set<String> again = new TreeSet<>();
        List<LakeFile> files = new ArrayList<>();
        long facts = 0;
        for (Group group : groups) {
            for (Group.ReleaseEntry release : group.releases()) {
                if (known.contains(release.sha256())) {
                    again.add(release.sha256());
                    facts += release.facts();
                }
            }
            files.addAll(group.files());
            if (facts >= AT_ONCE) {
                difference.add(facts(again).to(facts(files, again)));
                again.clear();
                files.clear();
                facts = 0;
            }
        }
        if (!again.isEmpty()) {
            difference.add(facts(again).to(facts(files, again)));
        }
        return difference;
    }

    private Facts facts(List<LakeFile> files, Set<String> releases) throws IOException {
        Facts facts = new Facts();
        for (LakeFile file : files) {
            Dataset<?> dataset = Datasets.named(file.dataset());
            if (Datasets.TOLD.contains(dataset) && file.releases().stream().anyMatch(releases::contains)) {
                int release = dataset.index("release_sha256");
                reading.rows(dataset, file, row -> {
                    if (releases.contains(String.valueOf(row.value(release)))) {
                        facts.add(new StoredFact(dataset, row));
                    }
                });
            }
        }
        return facts;
    }
}
