package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.batch.NightRequest;
import quarterdeck.nightly.batch.NightlyRun;
import quarterdeck.nightly.batch.Progress;
import quarterdeck.nightly.batch.Scope;

/** Nights in this process, without the command line around them. */
final class Nights {

    private Nights() {}

    /** A night over a landing folder that builds the marts. */
    static NightReport over(Path landing, Path home, int threads, Clock clock, Progress progress) throws IOException {
        return run(new Scope.Landed(landing), home, threads, true, clock, progress);
    }

    /** The same without marts, which costs a fraction. */
    static NightReport withoutMarts(Path landing, Path home, int threads, Progress progress) throws IOException {
        return run(new Scope.Landed(landing), home, threads, false, Clock.systemUTC(), progress);
    }

    /** All that lies in the raw store read again, without marts. */
    static NightReport readingAllAgain(Path home) throws IOException {
        return run(new Scope.Everything(), home, 2, false, Clock.systemUTC(), MidNight.UNDISTURBED);
    }

    private static NightReport run(Scope scope, Path folder, int threads, boolean marts, Clock clock, Progress progress)
            throws IOException {
        Installation installation = Installation.here();
        Home home = new Home(folder);
        return NightlyRun.run(
                new NightRequest(
                        home,
                        scope,
                        installation,
                        Settings.of(home),
                        threads,
                        Optional.empty(),
                        marts,
                        clock,
                        progress),
                Versions.of(installation));
    }
}
