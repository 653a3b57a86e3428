package quarterdeck.nightly.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import quarterdeck.reading.ReleaseOrigin;

/** The origin of a file that lies where it would lie in a landing folder. */
public final class LandedOrigin {

    private LandedOrigin() {}

    /** What the sidecar of a file says; its folders say nothing, as nobody called them a landing folder. */
    public static ReleaseOrigin of(Path file) throws IOException {
        return Sidecar.over(ReleaseOrigin.ofFile(String.valueOf(file.getFileName())), file);
    }
}
