package quarterdeck.nightly.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.Difference;
import quarterdeck.nightly.lake.Facts;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.ReadRelease.Outcome;
import quarterdeck.nightly.snapshot.LocalBytes;
import quarterdeck.nightly.snapshot.RawRelease;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.reading.ReadResult;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.observation.Finding;

/** Reads stored releases with today's readers and stores nothing. */
public final class Replay {

    /** About so many facts are compared at once. */
    private static final long COMPARED_AT_ONCE = 50_000;

    private final SnapshotStore store;
    private final Lake lake;
    private final ReleaseReader reader;
    private final List<Unread> unread = new ArrayList<>();
    private int releases;

    public Replay(Home home, SnapshotStore store, ReleaseReader reader) {
        this.store = store;
        this.lake = new Lake(home);
        this.reader = reader;
    }

    /**
     * A release that today's readers refuse.
     *
     * @param isNew whether it was read before
     */
    public record Unread(String fileName, String message, boolean isNew) {}

    /** Compares the releases that the lake has read, all of them or some by sha256. */
    public Difference compare(Set<String> only) throws IOException {
        Map<String, Group.ReleaseEntry> known = new TreeMap<>();
        lake.current().releases().forEach(release -> known.put(release.sha256(), release));
        Difference difference = new Difference();
        List<RawRelease> batch = new ArrayList<>();
        long facts = 0;
        for (RawRelease release : store.releases()) {
            Group.ReleaseEntry entry = known.get(release.sha256());
            if (entry != null && (only.isEmpty() || only.contains(release.sha256()))) {
                batch.add(release);
                facts += entry.facts();
            }
            if (facts >= COMPARED_AT_ONCE) {
                difference.add(compare(batch, known));
                batch.clear();
                facts = 0;
            }
        }
        if (!batch.isEmpty()) {
            difference.add(compare(batch, known));
        }
        return difference;
    }

    /** How many releases were read. */
    public int releases() {
        return releases;
    }

    public List<Unread> unread() {
        return List.copyOf(unread);
    }

    private Difference compare(List<RawRelease> batch, Map<String, Group.ReleaseEntry> known) throws IOException {
        Set<String> names = new HashSet<>();
        Facts today = new Facts();
        for (RawRelease release : batch) {
            names.add(release.sha256());
            read(release, today, Objects.requireNonNull(known.get(release.sha256())));
        }
        return lake.facts(names).to(today);
    }

    private void read(RawRelease release, Facts today, Group.ReleaseEntry entry) throws IOException {
        List<Finding> findings = new ArrayList<>();
        releases++;
        try (LocalBytes bytes = store.open(release.sha256())) {
            ReadResult result = reader.read(bytes.file(), release.origin(), findings::add);
            findings.forEach(f -> today.add(release.sha256(), result.facts().publishedOn(), f));
        } catch (BrokenRelease e) {
            boolean wasRead = entry.outcome().equals(Outcome.READ.code());
            unread.add(new Unread(release.origin().fileName(), String.valueOf(e.getMessage()), wasRead));
        }
    }
}
