package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.batch.Scope;

/** {@code rebuild}: lake and marts anew from the raw releases. */
@Command(name = "rebuild", mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--vocabulary", paramLabel = "DIR")
    private @Nullable Path vocabulary;

    RebuildCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() throws IOException {
        Installation installation = around.installation(vocabulary);
        Home of = around.home(home);
        around.refuseStore(of);
        try (RunLock lock = around.lock(of)) {
            return new NightOnTheLine(around, of, installation).run(new Scope.Everything(), Versions.of(installation));
        }
    }
}
