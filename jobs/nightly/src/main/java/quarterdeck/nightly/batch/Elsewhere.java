package quarterdeck.nightly.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.snapshot.RawRelease;

/** What an engine does for a night. */
record Elsewhere(Engine engine, Home home, String runId, BooleanSupplier stopping) {

    /** What stands for all groups in the plan of a night: an engine takes them at once. */
    static final String ALL = "elsewhere";

    /** Has groups read; they are found again in the journal of the lake. */
    Map<String, Group> read(Collection<Backlog.Work> work) throws IOException {
        List<List<String>> groups = work.stream()
                .map(group -> group.releases().stream().map(RawRelease::sha256).toList())
                .toList();
        engine.read(home, runId, groups, stopping);
        Map<String, Group> journalled = new TreeMap<>();
        new Lake(home).finishedGroups().forEach(group -> journalled.put(group.id(), group));
        List<String> wanted = work.stream().map(Backlog.Work::id).toList();
        journalled.keySet().retainAll(wanted);
        if (journalled.size() < wanted.size()) {
            throw new IOException("of " + wanted.size() + " groups the engine read " + journalled.size());
        }
        return journalled;
    }

    /**
     * Has the tables of a commit made. What an earlier night left of the same is gone on from, anything else goes.
     *
     * @param version of what is made: of the commit, and of the models
     */
    Path tables(String version) throws IOException {
        Path all = Files.createDirectories(home.folder().resolve("tables"));
        Path own = all.resolve(version);
        try (Stream<Path> folders = Files.list(all)) {
            for (Path other : folders.filter(each -> !each.equals(own)).toList()) {
                remove(other);
            }
        }
        engine.makeTables(home, runId, own, stopping);
        return own;
    }

    /** Takes tables away once they are published. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
