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
     * @return a folder of this machine with a folder of Parquet for each table
     */
    Path tables(String version) throws IOException {
        Path own = Files.createDirectories(home.tables()).resolve(version);
        try (Stream<Path> folders = Files.list(home.tables())) {
            for (Path other : folders.filter(each -> !each.equals(own)).toList()) {
                remove(other);
            }
        }
        engine.makeTables(home, runId, own, stopping);
        if (!home.isInStore()) {
            return own;
        }
        Path here = fetchedTables();
        remove(here);
        fetch(own, here);
        return here;
    }

    /** Takes tables away once they are published. */
    void removeTables() throws IOException {
        remove(home.tables());
        remove(fetchedTables());
    }

    /** DuckDB is filled from files of its own machine. */
    private Path fetchedTables() {
        return home.folder().resolve("tables");
    }

    private static void fetch(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(String.valueOf(file.getFileName()));
                if (Files.isDirectory(file)) {
                    fetch(file, copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
