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

    /** What the path of a file below a landing folder says, and its sidecar. */
    public static ReleaseOrigin of(Path file, Path landing) throws IOException {
        String relative = landing.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize())
                .toString();
        return Sidecar.over(Origins.ofPath(relative.replace('\\', '/')), file);
    }
}
