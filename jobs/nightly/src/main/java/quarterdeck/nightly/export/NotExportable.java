package quarterdeck.nightly.export;

import java.util.List;

/** What is asked for is not there or has no such form. */
public final class NotExportable extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** neither a table nor a series; the details are the tables there are */
        UNKNOWN,
        /** a table that holds no vintages */
        NO_VINTAGES,
        /** a table without key has no SDMX structure */
        NO_KEY,
        /** more rows than a sheet holds */
        TOO_LONG
    }

    private final Reason reason;
    private final transient List<String> details;

    NotExportable(Reason reason, String name, List<String> details) {
        super(name);
        this.reason = reason;
        this.details = List.copyOf(details);
    }

    public Reason reason() {
        return reason;
    }

    public List<String> details() {
        return details;
    }
}
