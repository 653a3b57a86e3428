package quarterdeck.reading.format.archive;

import java.io.IOException;
import java.io.InputStream;

/** Takes the releases that another one carries. */
@FunctionalInterface
public interface MemberSink {

    /**
     * Takes one release, and reads its bytes to their end.
     *
     * @param name as the carrier gives it, with slashes for folders: data, never a path to write to
     */
    void take(String name, InputStream bytes) throws IOException;
}
