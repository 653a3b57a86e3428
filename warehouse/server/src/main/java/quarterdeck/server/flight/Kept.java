package quarterdeck.server.flight;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.StatementRefused;

/**
 * The statements of a session by their handles: those that were prepared, until they are closed, and those that were
 * asked for once, until their rows have been read. Where there is no room for another, the oldest of the second kind
 * goes, then of the first the one that was used least lately. Safe for any thread.
 */
final class Kept {
    private static final int MOST = 500;
    private static final long BYTES = 8L << 20;

    /** After which nobody comes for the rows of a statement that was asked for once. */
    private static final long TICKET_NANOS = TimeUnit.MINUTES.toNanos(10);

    private record Entry(Asked asked, long since) {}

    private final Allowance allowance;
    private final Map<String, Entry> tickets = new LinkedHashMap<>();
    private final Map<String, Entry> prepared = new LinkedHashMap<>(16, 0.75f, true);
    private boolean isClosed;

    /** @param ofUser what all sessions of the user may keep */
    Kept(Allowance ofUser) {
        this.allowance = new Allowance(ofUser, BYTES);
    }

    /**
     * Keeps a statement whose rows are asked for once.
     *
     * @throws StatementRefused where other sessions of the user or of others keep too much already
     */
    synchronized void ticket(String handle, Asked asked) throws StatementRefused {
        put(tickets, handle, asked);
    }

    /**
     * Keeps a statement until it is closed, in the place of what was kept under the handle.
     *
     * @throws StatementRefused as {@link #ticket}
     */
    synchronized void prepared(String handle, Asked asked) throws StatementRefused {
        forget(handle);
        put(prepared, handle, asked);
    }

    private void put(Map<String, Entry> where, String handle, Asked asked) throws StatementRefused {
        while (isClosed || tickets.size() + prepared.size() >= MOST || !allowance.take(asked.bytes())) {
            if (isClosed || !(forgetFirst(tickets) || forgetFirst(prepared))) {
                throw new StatementRefused(
                        Refusal.BUSY, "too many statements are kept for you; close some, or connections");
            }
        }
        where.put(handle, new Entry(asked, System.nanoTime()));
    }

    private boolean forgetFirst(Map<String, Entry> of) {
        Iterator<Entry> first = of.values().iterator();
        if (!first.hasNext()) {
            return false;
        }
        allowance.give(first.next().asked().bytes());
        first.remove();
        return true;
    }

    synchronized Optional<Asked> find(String handle) {
        Entry ticket = tickets.get(handle);
        return Optional.ofNullable(ticket == null ? prepared.get(handle) : ticket)
                .map(Entry::asked);
    }

    /** Whether there was such a statement, which is gone now. */
    synchronized boolean forget(String handle) {
        Entry ticket = tickets.remove(handle);
        Entry gone = ticket == null ? prepared.remove(handle) : ticket;
        if (gone != null) {
            allowance.give(gone.asked().bytes());
        }
        return gone != null;
    }

    /** Forgets statements asked for once whose rows nobody came for. */
    synchronized void forgetLeft(long now) {
        Iterator<Entry> oldest = tickets.values().iterator();
        while (oldest.hasNext()) {
            Entry entry = oldest.next();
            if (now - entry.since() < TICKET_NANOS) {
                return;
            }
            allowance.give(entry.asked().bytes());
            oldest.remove();
        }
    }

    synchronized boolean isEmpty() {
        return tickets.isEmpty() && prepared.isEmpty();
    }

    /** Forgets all and keeps no more. */
    synchronized void close() {
        isClosed = true;
        for (Map<String, Entry> all : List.of(tickets, prepared)) {
            all.values().forEach(entry -> allowance.give(entry.asked().bytes()));
            all.clear();
        }
    }
}
