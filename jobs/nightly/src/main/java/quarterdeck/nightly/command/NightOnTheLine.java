package quarterdeck.nightly.command;

import java.io.IOException;
import java.util.Optional;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.batch.Engine;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.batch.NightRequest;
import quarterdeck.nightly.batch.NightlyRun;
import quarterdeck.nightly.batch.Scope;

/** Runs a night for a command that holds the lock: with progress, report file and summary. */
final class NightOnTheLine {

    private final Surroundings around;
    private final Home home;
    private final Installation installation;
    private final Optional<Engine> engine;

    NightOnTheLine(Surroundings around, Home home, Installation installation) {
        this(around, home, installation, Optional.empty());
    }

    /** @param engine who reads and runs models where this process does not */
    NightOnTheLine(Surroundings around, Home home, Installation installation, Optional<Engine> engine) {
        this.around = around;
        this.home = home;
        this.installation = installation;
        this.engine = engine;
    }

    /** Gives the exit status. */
    int run(Scope scope, Versions versions) throws IOException {
        return run(scope, versions, true);
    }

    /** The same, without building the marts where that is not asked for. */
    int run(Scope scope, Versions versions, boolean marts) throws IOException {
        String from = scope instanceof Scope.Landed landed
                ? landed.folder().toString()
                : home.raw().toString();
        Settings settings = Settings.of(home);
        NightWatch watch = new NightWatch(around, home, settings);
        watch.begins(from);
        try {
            NightReport report = night(scope, versions, marts, settings);
            new RunSummary(around, from, home).print(report);
            String bulletin = report.build() == null ? "" : new BulletinCommand(around).atTheEndOf(home);
            return watch.ends(report, bulletin);
        } catch (IOException | RuntimeException e) {
            watch.fails(e);
            throw e;
        }
    }

    private NightReport night(Scope scope, Versions versions, boolean marts, Settings settings) throws IOException {
        try (RunProgress progress = new RunProgress(around)) {
            return NightlyRun.run(
                    new NightRequest(
                            home,
                            scope,
                            installation,
                            settings,
                            Runtime.getRuntime().availableProcessors(),
                            engine,
                            marts,
                            around.clock(),
                            progress),
                    versions);
        }
    }
}
