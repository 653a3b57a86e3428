package quarterdeck.nightly;

import java.nio.file.Path;

/**
 * The project's own files that a run works by.
 *
 * @param vocabulary folder of the vocabulary files
 * @param sources folder of the source descriptions
 * @param sql folder of the models
 * @param samples landing folder of the bundled releases
 */
public record Installation(Path vocabulary, Path sources, Path sql, Path samples) {

    /** System property that names the checkout; the launcher sets it. */
    public static final String ROOT = "quarterdeck.root";

    /** The files of a checkout. */
    public static Installation of(Path root) {
        return new Installation(
                root.resolve("sql").resolve("vocabulary"),
                root.resolve("jobs").resolve("sources"),
                root.resolve("sql"),
                root.resolve("jobs").resolve("samples"));
    }

    /** The checkout that the launcher named, or the current folder. */
    public static Installation here() {
        return of(root());
    }

    /** The checkout itself. */
    public static Path root() {
        return Path.of(System.getProperty(ROOT, "")).toAbsolutePath().normalize();
    }

    public Installation withVocabulary(Path folder) {
        return new Installation(folder.toAbsolutePath().normalize(), sources, sql, samples);
    }
}
