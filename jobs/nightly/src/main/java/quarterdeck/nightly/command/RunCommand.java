package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.batch.Backlog;
import quarterdeck.nightly.batch.Engine;
import quarterdeck.nightly.batch.Scope;
import quarterdeck.nightly.batch.SparkEngine;
import quarterdeck.nightly.snapshot.SnapshotStore;

/** {@code run}: from the landing folder to published marts, or nothing where nothing is new. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--landing", paramLabel = "DIR")
    private @Nullable Path landing;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--vocabulary", paramLabel = "DIR")
    private @Nullable Path vocabulary;

    @Option(names = "--no-marts")
    private boolean withoutMarts;

    @Option(names = "--engine", paramLabel = "duckdb|spark")
    private EngineName engine = EngineName.DUCKDB;

    @Option(names = "--master", paramLabel = "URL", defaultValue = "local[*]")
    private String master = "local[*]";

    /** Where releases are read and models are run. */
    enum EngineName {
        DUCKDB,
        SPARK
    }

    RunCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Home to = around.home(home);
        try {
            return locked(to);
        } catch (RunLock.Held e) {
            throw e; // the other run tells of itself
        } catch (IOException | RuntimeException e) {
            NightWatch.failed(around, to, e);
            throw e;
        }
    }

    @SuppressWarnings("try") // the lock is held, not used
    private int locked(Home to) throws IOException {
        Installation installation = around.installation(vocabulary);
        Path from = landing == null ? installation.samples() : landing;
        if (!Files.isDirectory(from)) {
            throw new Failure(Exit.IO, around.messages().get("error.no_landing", from));
        }
        try (RunLock lock = around.lock(to)) {
            return run(from, to, installation);
        }
    }

    private int run(Path from, Home to, Installation installation) throws IOException {
        Settings settings = Settings.of(to);
        Versions versions = Versions.of(installation);
        SnapshotStore store = new SnapshotStore(to, around.clock());
        if (Backlog.isEmpty(to, from, versions, store, !withoutMarts)) {
            around.terminal().line(around.messages().get("run.nothing_new", from, to.marts()));
            new NightWatch(around, to, settings).hadNothingToDo();
            return Exit.NOTHING_NEW.code();
        }
        return new NightOnTheLine(around, to, installation, engine(to))
                .run(new Scope.Landed(from), versions, !withoutMarts);
    }

    private Optional<Engine> engine(Home to) {
        if (engine == EngineName.DUCKDB) {
            around.refuseStore(to);
            return Optional.empty();
        }
        Path root = Installation.root();
        return Optional.of(SparkEngine.packaged(root, master)
                .orElseThrow(
                        () -> new Failure(Exit.CONFIGURATION, around.messages().get("error.no_spark", root))));
    }
}
