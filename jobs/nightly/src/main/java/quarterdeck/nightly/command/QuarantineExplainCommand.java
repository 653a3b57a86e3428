package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.snapshot.LocalBytes;
import quarterdeck.nightly.snapshot.RawRelease;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.observation.Finding;

/** {@code quarantine explain}: all that is known of a release that could not be read, and what reading it says today. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class QuarantineExplainCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(arity = "1..*", paramLabel = "SHA256")
    private List<String> named = new ArrayList<>();

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--vocabulary", paramLabel = "DIR")
    private @Nullable Path vocabulary;

    QuarantineExplainCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Home of = around.home(home);
        SnapshotStore store = new SnapshotStore(of, around.clock());
        ReleaseReader reader = around.reader(around.vocabulary(vocabulary), of);
        for (Group.ReleaseEntry release : Held.in(of, around.messages()).named(named)) {
            explain(release, store, reader);
        }
        return Exit.OK.code();
    }

    private void explain(Group.ReleaseEntry release, SnapshotStore store, ReleaseReader reader) throws IOException {
        Messages messages = around.messages();
        around.terminal().line(release.fileName());
        say("quarantine.explain.bytes", store.path(release.sha256()));
        say("quarantine.explain.reason", messages.label("broken", release.reason()), release.reason());
        if (!release.place().isEmpty()) {
            say("quarantine.explain.place", release.place());
        }
        say("quarantine.explain.message", release.message());
        say("quarantine.explain.run", release.runId());
        for (RawRelease raw : store.releases()) {
            if (raw.sha256().equals(release.sha256())) {
                raw.origins().forEach(origin -> say("quarantine.explain.origin", origin.fileName(), origin.sourceId()));
                say("quarantine.explain.today", today(raw, store, reader));
            }
        }
    }

    private String today(RawRelease raw, SnapshotStore store, ReleaseReader reader) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (LocalBytes bytes = store.open(raw.sha256())) {
            reader.read(bytes.file(), raw.origin(), findings::add);
            return around.messages().get("quarantine.explain.readable", findings.size());
        } catch (BrokenRelease e) {
            return String.valueOf(e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return e.toString();
        }
    }

    private void say(String key, Object... arguments) {
        around.terminal().line(around.messages().get(key, arguments));
    }
}
