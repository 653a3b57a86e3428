package quarterdeck.nightly;

import java.nio.file.FileSystems;
import java.nio.file.Path;

/**
 * Where everything of one warehouse is kept.
 *
 * @param folder on this machine: lock, job repository, reports, quarantine, published marts
 * @param store what grows with the releases: raw releases, lake, tables while they are made; the folder itself, or one
 *     of a store that other machines see too
 */
public record Home(Path folder, Path store) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
        store = store.toAbsolutePath().normalize();
    }

    /** A home all of which lies in one folder. */
    public Home(Path folder) {
        this(folder, folder);
    }

    /** Whether its releases lie in a store that code of Java alone can read. */
    public boolean isInStore() {
        return store.getFileSystem() != FileSystems.getDefault();
    }

    public Path raw() {
        return store.resolve("raw");
    }

    public Path lake() {
        return store.resolve("lake");
    }

    /** Tables that an engine makes, until they are published. */
    public Path tables() {
        return store.resolve("tables");
    }

    /** Metadata of the tables that the lake is registered as. */
    public Path iceberg() {
        return folder.resolve("iceberg");
    }

    public Path marts() {
        return folder.resolve("marts");
    }

    public Path reports() {
        return folder.resolve("reports");
    }

    public Path quarantine() {
        return folder.resolve("quarantine");
    }

    public Path jobs() {
        return folder.resolve("jobs");
    }

    /** Documents of heavy formats while they are read; empty between two runs. */
    public Path spool() {
        return folder.resolve("spool");
    }

    Path lock() {
        return folder.resolve("run.lock");
    }
}
