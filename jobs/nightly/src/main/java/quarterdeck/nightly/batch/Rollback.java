package quarterdeck.nightly.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Home;
import quarterdeck.warehouse.Warehouse;

/**
 * Going back to marts that an earlier run published. They stay current until there is something new to publish: the
 * next run with nothing new leaves them alone. The lake is not touched.
 */
public final class Rollback {

    private static final String NAME = "mart-%s.duckdb";

    private final Home home;
    private final List<String> runs;

    private Rollback(Home home, List<String> runs) {
        this.home = home;
        this.runs = runs;
    }

    /** The caller holds the lock of the home. */
    public static Rollback in(Home home) throws IOException {
        return new Rollback(home, Warehouse.runs(home.marts()));
    }

    /** The runs whose marts are kept, the oldest first. */
    public List<String> runs() {
        return runs;
    }

    /** The run before the one that is current. */
    public Optional<String> before() throws IOException {
        String current = Warehouse.current(home.marts())
                .map(mart -> String.valueOf(mart.getFileName()))
                .orElse("");
        int at = runs.stream().map(NAME::formatted).toList().indexOf(current);
        return at > 0 ? Optional.of(runs.get(at - 1)) : Optional.empty();
    }

    private static void reach(String failpoint) {
        try {
            Failpoints.reach(failpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the marts of a kept run current; gives their file. */
    public Path to(String runId) throws IOException {
        Optional<Built> built = Built.read(home);
        Path mart = Warehouse.rollback(home.marts(), runId, Rollback::reach);
        if (built.isPresent()) {
            new Built(built.get().manifest(), built.get().version(), String.valueOf(mart.getFileName())).write(home);
        }
        return mart;
    }
}
