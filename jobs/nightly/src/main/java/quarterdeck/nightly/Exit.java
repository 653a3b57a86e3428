package quarterdeck.nightly;

/** How a command ends, as the shell sees it. */
public enum Exit {
    /** Published, or simply done. */
    OK(0),
    /** Published, with something quarantined; of {@code extract}: some values refused. */
    PARTLY(10),
    NOTHING_NEW(11),
    /** A check blocked publishing. */
    CHECK_FAILED(20),
    /** What a new reading takes away or changes waits for an approval. */
    AWAITS_APPROVAL(21),
    USAGE(64),
    /** Of commands that only read: a file cannot be read, or the marts have no answer. */
    UNREADABLE(65),
    INTERNAL(70),
    IO(74),
    /** Another run holds the lock, or has committed first. */
    LOCKED(75),
    /** Stored data found corrupt. */
    CORRUPT(76),
    CONFIGURATION(78),
    /** Ended by SIGTERM. */
    STOPPED(143);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Whether a night that ends so has done all there was to do. */
    public boolean isSuccess() {
        return this == OK || this == PARTLY || this == NOTHING_NEW;
    }
}
