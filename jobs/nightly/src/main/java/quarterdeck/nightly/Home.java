package quarterdeck.nightly;

import java.nio.file.Path;

/** Where everything of one warehouse is kept. */
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path raw() {
        return folder.resolve("raw");
    }

    public Path lake() {
        return folder.resolve("lake");
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
