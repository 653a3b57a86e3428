package quarterdeck.reading.format;

import java.io.IOException;

/** A release that cannot be read: it goes to quarantine with the reason and the place; other releases are not affected. */
public final class BrokenRelease extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why a release cannot be read. */
    public enum Reason {
        /** The format is known and no reader for it is here yet. */
        NOT_YET_READABLE,
        UNKNOWN_FORMAT,
        EMPTY,
        TRUNCATED,
        MALFORMED,
        BAD_ENCODING,
        TOO_LARGE,
        /** Signals ended the process that read it, more than once: for want of memory, mostly. */
        READER_KILLED,
        /** An archive inside an archive, or a mail with attachments inside another carrier. */
        NESTED,
        ENCRYPTED,
        /** A page is a picture, or its fonts do not say which characters they print. */
        NO_TEXT_LAYER,
        /** The tables no longer have the layout that is expected of their source. */
        LAYOUT_CHANGED,
        /** An entry of the ledger of corrections no longer fits what the release prints. */
        CORRECTION_OUTDATED
    }

    private final Reason reason;
    private final String where;

    /**
     * @param where the place in the file, as exact as the format allows; empty where it is the whole file
     * @param expected what was expected there and what to do about it, for a person to read
     */
    public BrokenRelease(Reason reason, String where, String expected) {
        super(expected);
        this.reason = reason;
        this.where = where;
    }

    public Reason reason() {
        return reason;
    }

    public String where() {
        return where;
    }
}
