package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.lake.Difference;
import quarterdeck.nightly.lake.Difference.Kind;
import quarterdeck.nightly.replay.Replay;
import quarterdeck.nightly.snapshot.RawRelease;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.reading.ReleaseReader;

/** {@code replay --dry-run}: what today's readers would make of every stored release, against what the lake holds. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(arity = "0..*", paramLabel = "SHA256")
    private List<String> named = new ArrayList<>();

    @Option(names = "--dry-run", required = true)
    @SuppressWarnings("UnusedVariable") // said so that nobody takes it for a run
    private boolean dryRun;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20")
    private int limit;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--vocabulary", paramLabel = "DIR")
    private @Nullable Path vocabulary;

    ReplayCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() throws IOException {
        Home of = around.home(home);
        ReleaseReader reader = around.reader(around.vocabulary(vocabulary), of);
        SnapshotStore store = new SnapshotStore(of, around.clock());
        Replay replay = new Replay(of, store, reader);
        Difference difference;
        try (RunLock lock = around.lock(of)) {
            difference = replay.compare(wanted(store.releases()));
        }
        print(difference);
        if (format == Format.TABLE) {
            replay.unread().stream()
                    .filter(Replay.Unread::isNew)
                    .forEach(unread -> say("replay.unread", unread.fileName(), unread.message()));
            say("replay.read", replay.releases(), difference.compared());
            say(
                    "replay.totals",
                    difference.count(Kind.ADDED),
                    difference.count(Kind.CHANGED),
                    difference.count(Kind.REMOVED),
                    difference.count(Kind.NEWLY_REFUSED));
        }
        return difference.changes().isEmpty() ? Exit.OK.code() : Exit.PARTLY.code();
    }

    private Set<String> wanted(List<RawRelease> releases) {
        Set<String> wanted = new HashSet<>();
        for (String name : named) {
            List<String> fitting = releases.stream()
                    .map(RawRelease::sha256)
                    .filter(sha256 -> sha256.startsWith(name))
                    .toList();
            if (fitting.isEmpty()) {
                throw new Failure(Exit.USAGE, around.messages().get("replay.unknown", name));
            }
            wanted.addAll(fitting);
        }
        return wanted;
    }

    private void print(Difference difference) {
        Grid grid = new Grid(List.of("kind", "dataset", "release", "place", "printed", "reason", "columns"));
        List<Difference.Change> changes = difference.changes();
        changes.stream()
                .limit(limit)
                .forEach(change -> grid.add(List.of(
                        change.kind().code(),
                        change.dataset(),
                        change.release(),
                        change.place(),
                        change.printed(),
                        change.reason(),
                        text(change.columns()))));
        if (grid.size() > 0) {
            grid.print(around.terminal(), format);
        }
        if (changes.size() > limit && format == Format.TABLE) {
            say("replay.more", changes.size() - limit);
        }
    }

    private static String text(Map<String, String> columns) {
        List<String> parts = new ArrayList<>();
        columns.forEach((name, value) -> parts.add(name + ": " + value));
        return String.join("; ", parts);
    }

    private void say(String key, Object... arguments) {
        around.terminal().line(around.messages().get(key, arguments));
    }
}
