package quarterdeck.bench.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One release that lands after all others: another issue of one of them, without its last line. */
final class OneReleaseMore implements AutoCloseable {

    private final Path file;

    OneReleaseMore(Path landing) throws IOException {
        Path first = first(landing);
        file = first.resolveSibling("generated-more-" + first.getFileName());
        List<String> lines = Files.readAllLines(first);
        Files.write(file, lines.subList(0, lines.size() - 1));
    }

    private static Path first(Path landing) throws IOException {
        try (Stream<Path> walk = Files.walk(landing)) {
            return walk.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
