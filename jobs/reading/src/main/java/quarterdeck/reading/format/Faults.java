package quarterdeck.reading.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import quarterdeck.reading.format.BrokenRelease.Reason;

/** Turns what the format libraries throw at malformed bytes into the one kind of error a caller has to know. */
public final class Faults {

    private Faults() {}

    public static IOException unexpected(RuntimeException fault) {
        if (fault instanceof UncheckedIOException io && io.getCause() != null) {
            return io.getCause();
        }
        String said = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        BrokenRelease broken =
                malformed("", "the file is damaged (" + said + "): open it in its own program and save it again");
        broken.initCause(fault);
        return broken;
    }

    public static BrokenRelease malformed(String where, String expected) {
        return new BrokenRelease(Reason.MALFORMED, where, expected);
    }

    public static BrokenRelease tooLarge(String where, String expected) {
        return new BrokenRelease(Reason.TOO_LARGE, where, expected);
    }

    /** Bytes of a stranger go into a message only in part. */
    public static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
