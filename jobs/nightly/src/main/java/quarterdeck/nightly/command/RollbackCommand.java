package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.batch.Rollback;

/** {@code rollback}: makes the marts of an earlier run current again. */
@Command(name = "rollback", mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--to", paramLabel = "RUN")
    private @Nullable String to;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    RollbackCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() throws IOException {
        Home of = around.home(home);
        try (RunLock lock = around.lock(of)) {
            Rollback rollback = Rollback.in(of);
            Optional<String> target =
                    to == null ? rollback.before() : Optional.of(to).filter(rollback.runs()::contains);
            if (target.isEmpty()) {
                throw new Failure(Exit.USAGE, noTarget(rollback.runs()));
            }
            Path mart = rollback.to(target.get());
            around.terminal().line(around.messages().get("rollback.done", mart));
            return Exit.OK.code();
        }
    }

    private String noTarget(List<String> runs) {
        String kept = String.join("\n", runs);
        return to == null
                ? around.messages().get("rollback.nothing_before", kept)
                : around.messages().get("rollback.not_kept", to, kept);
    }
}
