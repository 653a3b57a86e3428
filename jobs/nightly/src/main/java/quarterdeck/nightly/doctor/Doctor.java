package quarterdeck.nightly.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.Settings;

/** Looks at everything a night needs, from the JDK to the mart in force. Nothing is changed, no lock is taken. */
public final class Doctor {

    private final Home home;
    private final Installation installation;
    private final Path landing;
    private final Clock clock;

    /** @param landing null for the bundled samples */
    public Doctor(Home home, Installation installation, @Nullable Path landing, Clock clock) {
        this.home = home;
        this.installation = installation;
        this.landing = landing == null ? installation.samples() : landing;
        this.clock = clock;
    }

    /** Everything that was looked at, in the order of the subjects. */
    public List<Diagnosis> examine() {
        Settings settings = Settings.asFarAsUnderstood(home);
        Machine machine = new Machine(home, settings);
        Stores stores = new Stores(home, settings, clock);
        List<Diagnosis> found = new ArrayList<>();
        found.add(machine.java());
        found.addAll(machine.timeZone(clock));
        found.add(Projects.installation(installation));
        found.addAll(Projects.settings(home, settings));
        found.add(machine.home());
        found.add(machine.disk());
        found.addAll(machine.permissions());
        found.add(machine.lock());
        found.add(Projects.landing(landing));
        found.add(stores.repository());
        found.add(stores.raw());
        found.add(stores.lake());
        found.add(stores.mart());
        found.addAll(stores.certificate());
        found.add(stores.lastRun());
        return found;
    }
}
