package quarterdeck.nightly.snapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import quarterdeck.nightly.Sha256;
import quarterdeck.reading.ReleaseOrigin;

/**
 * A release in the raw store.
 *
 * @param sha256 of its bytes; also its name in the store
 * @param fetchedAt when its bytes were first seen
 * @param origins every way it arrived, the one that says most first; never empty
 */
public record RawRelease(String sha256, long size, Instant fetchedAt, List<ReleaseOrigin> origins) {

    private static final int DIGITS = 32;

    public RawRelease {
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("a release without an origin: " + sha256);
        }
        origins = List.copyOf(origins);
    }

    /** The origin that is taken. */
    public ReleaseOrigin origin() {
        return origins.get(0);
    }

    /** What a reading of the release depends on: bytes, origin, and the version of everything that reads. */
    public String fingerprint(String readingVersion) {
        return new Sha256()
                .add(sha256)
                .add(origin().toString())
                .add(readingVersion)
                .hex()
                .substring(0, DIGITS);
    }

    RawRelease with(ReleaseOrigin another) {
        return new RawRelease(
                sha256,
                size,
                fetchedAt,
                best(Stream.concat(origins.stream(), Stream.of(another)).toList()));
    }

    private static List<ReleaseOrigin> best(Collection<ReleaseOrigin> origins) {
        TreeSet<ReleaseOrigin> sorted = new TreeSet<>(Origins.BEST_FIRST);
        sorted.addAll(origins);
        return List.copyOf(sorted);
    }
}
