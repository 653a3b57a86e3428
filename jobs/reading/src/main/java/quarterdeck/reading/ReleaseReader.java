package quarterdeck.reading;

import java.io.IOException;
import java.nio.file.Path;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.observation.FindingSink;
import quarterdeck.reading.source.Sources;

/** Reads releases: the one way from a file to findings. Immutable, safe for threads. */
public final class ReleaseReader {

    private final Vocabulary vocabulary;
    private final Sources sources;

    public ReleaseReader(Vocabulary vocabulary, Sources sources) {
        this.vocabulary = vocabulary;
        this.sources = sources;
    }

    /**
     * Reads a release to its end; findings reach the sink in the order of the document.
     *
     * @throws BrokenRelease where the file cannot be read; what was delivered before is to be thrown away
     */
    public ReadResult read(Path file, ReleaseOrigin origin, FindingSink sink) throws IOException {
        throw new UnsupportedOperationException("being built " + vocabulary + sources);
    }
}
