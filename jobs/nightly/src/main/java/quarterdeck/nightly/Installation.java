package quarterdeck.nightly;

import java.nio.file.Path;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.format.Opened;
import quarterdeck.reading.source.Sources;

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

    /** A reader with the vocabulary and the sources of now, which take about a second to load. */
    public ReleaseReader reader(Opened.Opener formats) {
        return reader(Vocabulary.load(vocabulary()), formats);
    }

    /** A reader with the sources of now and a vocabulary that is loaded already. */
    public ReleaseReader reader(Vocabulary words, Opened.Opener formats) {
        return new ReleaseReader(words, Sources.load(sources(), words.sourceWords()), formats);
    }
}
