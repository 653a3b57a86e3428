package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import quarterdeck.nightly.Failpoints;
import quarterdeck.proving.MartContent;

/**
 * Two nights that nothing disturbed, one over eight generated releases and one over a ninth, kept for all tests that
 * begin where they ended or compare with them. Nobody changes them; {@link CopiedFolder} copies them.
 */
final class PublishedNights {

    private static final Path FOLDER = TemporaryFolder.untilTheEnd("quarterdeck-published-nights");

    /** What is landed, and what is published over it. */
    record Published(Path landing, Path home, CommandLineRun run, int failpoints, Map<String, String> marts) {

        Path copyTo(Path folder) throws IOException {
            return CopiedFolder.of(home, folder);
        }
    }

    static final Published FIRST = publish("first", null);
    static final Published SECOND = publish("second", FIRST);

    /** The same two nights in a warehouse of {@link FewModels}, asked for while that is the installation. */
    static final class OfFewModels {
        static final Published FIRST = publish("first of few models", null);
        static final Published SECOND = publish("second of few models", FIRST);

        private OfFewModels() {}
    }

    private PublishedNights() {}

    private static Published publish(String name, @org.jspecify.annotations.Nullable Published after) {
        try {
            Path folder = Files.createDirectories(FOLDER.resolve(name));
            Path landing = GeneratedLanding.in(folder);
            Path home = folder.resolve("home");
            if (after != null) {
                GeneratedLanding.add(landing, 2025, 0, 1);
                after.copyTo(home);
            }
            Failpoints.arm("");
            CommandLineRun run = CommandLineRun.of(arguments(landing, home));
            int failpoints = Failpoints.passed();
            assertThat(run.exit()).as(run.err()).isZero();
            return new Published(landing, home, run, failpoints, MartContent.of(home.resolve("marts")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The command line of a night. */
    static String[] arguments(Path landing, Path home) {
        return new String[] {"--lang=en", "run", "--landing", landing.toString(), "--home", home.toString()};
    }
}
