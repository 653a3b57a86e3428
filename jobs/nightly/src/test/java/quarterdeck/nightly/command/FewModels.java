package quarterdeck.nightly.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import quarterdeck.nightly.Installation;

/**
 * An installation with dimensions and facts alone, in which a night takes a fraction. It reads, commits and publishes as any
 * other: each model that is left out is one more point of a kind that the others have too.
 */
final class FewModels {

    private static final List<String> KEPT = List.of("vocabulary", "staging", "dimensions", "facts", "macros");
    private static final String PUBLICATIONS = "marts/mart_publication.sql";
    private static final String ASKS_A_MART = "macros/league_table.sql";

    private static final Path ROOT = make();

    /** What is done with it. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    private FewModels() {}

    /** Nights of this process, and of those that it starts, are of this installation until the action ends. */
    static void during(Action action) throws Exception {
        String before = System.getProperty(Installation.ROOT);
        System.setProperty(Installation.ROOT, ROOT.toString());
        try {
            action.run();
        } finally {
            System.setProperty(Installation.ROOT, before);
        }
    }

    private static Path make() {
        try {
            Path whole = Installation.root();
            Path root = TemporaryFolder.untilTheEnd("quarterdeck-few-models");
            Files.createSymbolicLink(root.resolve("jobs"), whole.resolve("jobs"));
            Path sql = Files.createDirectories(root.resolve("sql"));
            for (String folder : KEPT) {
                CopiedFolder.of(whole.resolve("sql").resolve(folder), sql.resolve(folder));
            }
            Files.delete(sql.resolve(ASKS_A_MART));
            Files.createDirectories(sql.resolve("checks"));
            Files.createDirectories(sql.resolve("marts"));
            Files.copy(whole.resolve("sql").resolve(PUBLICATIONS), sql.resolve(PUBLICATIONS));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
