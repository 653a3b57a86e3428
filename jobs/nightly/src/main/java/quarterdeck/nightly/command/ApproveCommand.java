package quarterdeck.nightly.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.batch.Approval;

/** {@code approve}: lets the next run take away what a new reading no longer finds. */
@Command(name = "approve", mixinStandardHelpOptions = true)
final class ApproveCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--reason", paramLabel = "WHY", required = true)
    private String reason = "";

    @Option(names = "--by", paramLabel = "WHO", defaultValue = "${sys:user.name}")
    private String by = "";

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    ApproveCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() throws IOException {
        if (reason.isBlank()) {
            throw new Failure(Exit.USAGE, around.messages().get("approve.no_reason"));
        }
        Home of = around.home(home);
        try (RunLock lock = around.lock(of)) {
            Optional<Approval.Pending> pending = Approval.pending(of);
            if (pending.isEmpty()) {
                around.terminal().line(around.messages().get("approve.nothing"));
                return Exit.NOTHING_NEW.code();
            }
            Approval.Pending what = pending.get();
            Approval.give(of, what, reason, by, around.clock().instant());
            around.terminal().line(around.messages().get("approve.done", what.lost(), what.changed(), what.compared()));
            return Exit.OK.code();
        }
    }
}
