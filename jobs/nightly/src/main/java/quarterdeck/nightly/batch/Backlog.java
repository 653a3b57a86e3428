package quarterdeck.nightly.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Sha256;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.snapshot.RawRelease;
import quarterdeck.nightly.snapshot.SnapshotStore;

/** The work that waits: releases whose bytes, origin or reading version the lake does not know yet. */
public final class Backlog {

    private static final int GROUPS = 32;
    private static final long SMALLEST_GROUP = 64L << 10;
    private static final long LARGEST_GROUP = 8L << 20;
    private static final int ID_DIGITS = 16;

    private Backlog() {}

    /**
     * Whether a night would change nothing; decided without starting Spring or DuckDB.
     *
     * @param marts whether the night is to build the marts
     */
    public static boolean isEmpty(Home home, Path landing, Versions versions, SnapshotStore store, boolean marts)
            throws IOException {
        if (!store.hasSeenAll(landing)) {
            return false;
        }
        Manifest manifest = new Lake(home).current();
        return waiting(Quarantine.withoutDropped(home, store.releases()), manifest, versions)
                        .isEmpty()
                && (!marts || isBuilt(home, manifest, versions));
    }

    /** Whether the published marts are those of this commit and these models. */
    static boolean isBuilt(Home home, Manifest manifest, Versions versions) throws IOException {
        Optional<Built> built = Built.read(home);
        return built.isPresent()
                && built.get().manifest().equals(manifest.id())
                && built.get().version().equals(versions.warehouse())
                && built.get().isPublished(home);
    }

    /** The releases to read, by sha256. */
    static List<RawRelease> waiting(List<RawRelease> releases, Manifest manifest, Versions versions) {
        Map<String, String> known = new HashMap<>();
        for (Group.ReleaseEntry release : manifest.releases()) {
            known.put(release.sha256(), release.fingerprint());
        }
        return releases.stream()
                .filter(release -> !release.fingerprint(versions.reading()).equals(known.get(release.sha256())))
                .toList();
    }

    /**
     * The releases in groups of like size, by sha256. How they are grouped depends on the releases alone, so that a
     * restart finds the groups it has finished.
     */
    public static List<Work> groups(List<RawRelease> releases, Versions versions) {
        long total = releases.stream().mapToLong(RawRelease::size).sum();
        long bytes = Math.min(LARGEST_GROUP, Math.max(SMALLEST_GROUP, total / GROUPS));
        List<Work> groups = new ArrayList<>();
        List<RawRelease> group = new ArrayList<>();
        long size = 0;
        for (RawRelease release : releases) {
            group.add(release);
            size += release.size();
            if (size >= bytes) {
                groups.add(Work.of(group, versions.reading()));
                group = new ArrayList<>();
                size = 0;
            }
        }
        if (!group.isEmpty()) {
            groups.add(Work.of(group, versions.reading()));
        }
        return groups;
    }

    /**
     * Releases that are read one after the other by one thread.
     *
     * @param id digest of their fingerprints
     */
    public record Work(String id, List<RawRelease> releases) {

        static Work of(List<RawRelease> releases, String readingVersion) {
            Sha256 sha = new Sha256();
            releases.forEach(release -> sha.add(release.fingerprint(readingVersion)));
            return new Work(sha.hex().substring(0, ID_DIGITS), List.copyOf(releases));
        }
    }
}
