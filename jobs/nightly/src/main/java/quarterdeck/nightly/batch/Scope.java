package quarterdeck.nightly.batch;

import java.nio.file.Path;
import java.util.Set;

/** Which releases a night reads. */
public sealed interface Scope {

    /** What has landed and what waits. */
    record Landed(Path folder) implements Scope {}

    /** Some releases of the raw store again, by sha256, and what waits. */
    record Again(Set<String> releases) implements Scope {
        public Again {
            releases = Set.copyOf(releases);
        }
    }

    /** Every release of the raw store, into a lake that holds nothing else. */
    record Everything() implements Scope {}
}
