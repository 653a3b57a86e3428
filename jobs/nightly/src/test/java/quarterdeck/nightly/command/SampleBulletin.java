package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One night over the bundled samples, with its bulletin, for all tests that only look at it. */
final class SampleBulletin {

    private static final Path HOME = night();

    private SampleBulletin() {}

    /** The home of the night; nobody changes it. */
    static Path home() {
        return HOME;
    }

    static Path site() {
        return HOME.resolve("reports").resolve("bulletin");
    }

    private static Path night() {
        try {
            Path home = Files.createTempDirectory("quarterdeck-sample-bulletin");
            home.toFile().deleteOnExit();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
            CommandLineRun.of("run", "--home", home.toString());
            CommandLineRun bulletin = CommandLineRun.of("bulletin", "--home", home.toString());
            assertThat(bulletin.exit()).as(bulletin.toString()).isZero();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> pages(Path site) throws IOException {
        return files(site).stream()
                .filter(file -> file.toString().endsWith(".html"))
                .toList();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
