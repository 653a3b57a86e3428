package quarterdeck.bulletin.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import quarterdeck.proving.CopiedMart;

/** A home whose mart is that of another, with names that carry scripts, formulas and turned text. */
final class HostileHome {

    private HostileHome() {}

    static void make(Path from, Path to) throws IOException, InterruptedException, SQLException {
        Path marts = Files.createDirectories(to.resolve("marts"));
        CopiedMart.write(
                from.resolve("marts").resolve("current.duckdb"), marts.resolve("current.duckdb"), "hostile_names.sql");
        CommandLine.run(to, "bulletin");
    }
}
