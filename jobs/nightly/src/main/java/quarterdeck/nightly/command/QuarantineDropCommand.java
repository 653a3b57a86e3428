package quarterdeck.nightly.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.batch.Quarantine;
import quarterdeck.nightly.lake.Group;

/** {@code quarantine drop}: gives releases up that nobody will read. */
@Command(name = "drop", mixinStandardHelpOptions = true)
final class QuarantineDropCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(arity = "1..*", paramLabel = "SHA256")
    private List<String> named = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "WHY", required = true)
    private String reason = "";

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    QuarantineDropCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() throws IOException {
        Home of = around.home(home);
        try (RunLock lock = around.lock(of)) {
            for (Group.ReleaseEntry release : Held.in(of, around.messages()).named(named)) {
                Quarantine.drop(of, release, reason, around.clock().instant());
                around.terminal()
                        .line(around.messages().get("quarantine.drop.done", release.fileName(), release.sha256()));
            }
        }
        return Exit.OK.code();
    }
}
