package quarterdeck.reading.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import quarterdeck.reading.document.Document;

/** A release that was opened, to be read from its beginning as often as wanted. */
public interface Opened extends Closeable {

    /** The document from its beginning. */
    Document document() throws IOException;

    /** Opens releases, here or in another process. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens a release.
         *
         * @param fileName the name it was published under
         * @throws BrokenRelease for what cannot be read; the document may throw it too, for faults further down
         */
        Opened open(Path file, String fileName) throws IOException;
    }
}
