package quarterdeck.nightly.batch;

import java.time.Clock;
import java.util.Optional;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.Settings;

/**
 * What a night works on.
 *
 * @param threads how many groups of releases are read at a time
 * @param engine who reads and runs models where this process does not
 * @param marts whether the marts are built once the lake is committed; where not, those in force stay
 */
public record NightRequest(
        Home home,
        Scope scope,
        Installation installation,
        Settings settings,
        int threads,
        Optional<Engine> engine,
        boolean marts,
        Clock clock,
        Progress progress) {

    public NightRequest {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread must read");
        }
    }
}
