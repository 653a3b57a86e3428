package quarterdeck.server.flight;

import org.jspecify.annotations.Nullable;

/** Bytes that may be kept, as a part of what a larger whole may keep. Safe for any thread. */
final class Allowance {
    private final @Nullable Allowance whole;
    private final long most;
    private long taken;

    /**
     * An allowance of which nothing is taken.
     *
     * @param whole that this one takes from, or null
     */
    Allowance(@Nullable Allowance whole, long most) {
        this.whole = whole;
        this.most = most;
    }

    /** Takes some, where there is as much left here and in the whole. */
    synchronized boolean take(long bytes) {
        if (taken + bytes > most || (whole != null && !whole.take(bytes))) {
            return false;
        }
        taken += bytes;
        return true;
    }

    /** Gives back what was taken. */
    synchronized void give(long bytes) {
        taken -= bytes;
        if (whole != null) {
            whole.give(bytes);
        }
    }
}
