package quarterdeck.server.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command of the server has. */
final class HomeOption {

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable Path home;

    /** Read before the command line is, as it decides the words of its help. */
    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.LOCAL)
    @SuppressWarnings("UnusedVariable") // picocli must accept it
    private String language = "";

    /** The home that was named, or the folder {@code data} of the checkout. */
    Path folder() {
        Path root = Path.of(System.getProperty("quarterdeck.root", ""));
        return (home == null ? root.resolve("data") : home).toAbsolutePath().normalize();
    }
}
