package quarterdeck.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The path of a file in characters that databases take for nothing but a path.
 *
 * <p>DuckDB's driver reads what follows a semicolon as options, and DuckDB takes stars, question marks and brackets for
 * patterns; neither lets them be escaped. A folder of such a name is reached through a link among the temporary files,
 * which goes with the process. Under a path with a question mark DuckDB cannot write even so.
 */
public final class PlainPath {

    private static final Pattern SPECIAL = Pattern.compile("[;?*\\[\\]{}]");
    private static final Map<Path, Path> LINKS = new ConcurrentHashMap<>();

    private PlainPath() {}

    /** The path itself where it is plain, else one through a link to its folder. */
    public static Path of(Path file) {
        Path name = Objects.requireNonNull(file.getFileName(), "a file has a name");
        return SPECIAL.matcher(file.toString()).find()
                ? LINKS.computeIfAbsent(
                                Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"),
                                PlainPath::link)
                        .resolve(name)
                : file;
    }

    private static Path link(Path folder) {
        try {
            Path own = Files.createTempDirectory("quarterdeck");
            Path link = Files.createSymbolicLink(own.resolve("folder"), folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(link, own)));
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path link, Path own) {
        try {
            Files.delete(link);
            Files.delete(own);
        } catch (IOException e) {
            // an empty folder among temporary files; nothing is lost
        }
    }
}
