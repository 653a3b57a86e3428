package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.batch.Quarantine;
import quarterdeck.nightly.batch.Scope;
import quarterdeck.nightly.lake.Group;

/** {@code quarantine replay}: reads releases in quarantine again and publishes what they hold. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class QuarantineReplayCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(arity = "0..*", paramLabel = "SHA256")
    private List<String> named = new ArrayList<>();

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--vocabulary", paramLabel = "DIR")
    private @Nullable Path vocabulary;

    QuarantineReplayCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() throws IOException {
        Home of = around.home(home);
        Installation installation = around.installation(vocabulary);
        try (RunLock lock = around.lock(of)) {
            List<String> held = new ArrayList<>();
            for (String name : named) {
                if (!Quarantine.takeBack(of, name)) {
                    held.add(name);
                }
            }
            List<Group.ReleaseEntry> releases = named.isEmpty() || !held.isEmpty()
                    ? Held.in(of, around.messages()).named(held)
                    : List.of();
            Set<String> again =
                    releases.stream().map(Group.ReleaseEntry::sha256).collect(Collectors.toSet());
            named.stream().filter(name -> !held.contains(name)).forEach(again::add);
            if (again.isEmpty()) {
                around.terminal().line(around.messages().get("quarantine.empty"));
                return Exit.NOTHING_NEW.code();
            }
            return new NightOnTheLine(around, of, installation).run(new Scope.Again(again), Versions.of(installation));
        }
    }
}
