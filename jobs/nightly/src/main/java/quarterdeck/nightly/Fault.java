package quarterdeck.nightly;

import java.nio.file.Path;

/** A stored file that is not what was stored. */
public record Fault(Part part, Path file, Kind kind) {

    /** What the file belongs to, which decides how it is mended. */
    public enum Part {
        CATALOG,
        RAW,
        MANIFEST,
        LAKE,
        MART
    }

    /** What is wrong. */
    public enum Kind {
        MISSING,
        CHANGED,
        /** Nothing says what it should be. */
        UNCHECKED
    }
}
