package quarterdeck.nightly;

import java.io.IOException;
import java.nio.file.Path;

/** Stored data is not what was stored: the file is named, and nothing is read from it. */
public final class CorruptData extends IOException {

    private static final long serialVersionUID = 1L;

    public CorruptData(Path file, String what) {
        super(file + ": " + what);
    }
}
