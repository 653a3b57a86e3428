package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.store.HadoopStore;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.contained.ContainedFormats;
import quarterdeck.reading.contained.Limits;

/** What every command works with: where it prints, in which language, and the project's own files. */
record Surroundings(Terminal terminal, Messages messages, Installation installation, Path root, Clock clock) {

    /** Environment variable with the folder that holds what of homes in stores stays on this machine. */
    static final String LOCAL = "QUARTERDECK_LOCAL";

    /**
     * The home a person named, or {@code data} below the checkout.
     *
     * @param named a folder, or the address of one in a store
     */
    Home home(@Nullable String named) throws IOException {
        if (named != null && HadoopStore.isAddress(named)) {
            Path store = HadoopStore.at(named);
            return HadoopStore.holds(store) ? new Home(beside(store), store) : new Home(local(store));
        }
        return new Home(local(named == null ? root.resolve("data") : Path.of(named)));
    }

    /** What stays on this machine of a home in a store. */
    private Path beside(Path store) throws IOException {
        String name = store.toUri().toString().replaceAll("[^A-Za-z0-9.-]+", "_");
        String all = System.getenv().getOrDefault(LOCAL, "");
        return local((all.isEmpty() ? root.resolve("data").resolve("stores") : Path.of(all)).resolve(name));
    }

    private Path local(Path folder) throws IOException {
        Path real = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath();
        // DuckDB writes the log of a?b to a.wal?b, also where it is opened through a link
        if (real.toString().contains("?")) {
            throw new Failure(Exit.CONFIGURATION, messages.get("error.home_name", real));
        }
        return folder;
    }

    /** One machine reads and builds what lies on it alone. */
    void refuseStore(Home home) {
        if (home.isInStore()) {
            throw new Failure(Exit.CONFIGURATION, messages.get("error.store_without_spark", home.store()));
        }
    }

    /** The lock of a home, held by this command. */
    RunLock lock(Home home) throws IOException {
        return RunLock.take(home, "pid " + ProcessHandle.current().pid() + ", " + clock.instant());
    }

    Installation installation(@Nullable Path vocabulary) {
        Installation chosen = vocabulary == null ? installation : installation.withVocabulary(vocabulary);
        if (!Files.isDirectory(chosen.vocabulary())) {
            throw new Failure(Exit.CONFIGURATION, messages.get("error.no_vocabulary", chosen.vocabulary()));
        }
        return chosen;
    }

    Vocabulary vocabulary(@Nullable Path folder) {
        return Vocabulary.load(installation(folder).vocabulary());
    }

    /** A reader of files that belong to no home. */
    ReleaseReader reader(Vocabulary vocabulary) {
        return reader(vocabulary, Limits.DEFAULT);
    }

    /** A reader that may use what a run over this home lets it use. */
    ReleaseReader reader(Vocabulary vocabulary, Home home) throws IOException {
        return reader(vocabulary, Settings.of(home).readers());
    }

    private ReleaseReader reader(Vocabulary vocabulary, Limits limits) {
        return installation.reader(vocabulary, new ContainedFormats(limits));
    }
}
