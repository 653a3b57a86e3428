package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        Path home = TemporaryFolder.untilTheEnd("quarterdeck-sample-bulletin");
        CommandLineRun.of("run", "--home", home.toString());
        CommandLineRun bulletin = CommandLineRun.of("bulletin", "--home", home.toString());
        assertThat(bulletin.exit()).as(bulletin.toString()).isZero();
        return home;
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
