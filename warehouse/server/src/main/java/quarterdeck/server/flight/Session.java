package quarterdeck.server.flight;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import quarterdeck.server.access.Secrets;
import quarterdeck.server.pool.Lease;
import quarterdeck.server.pool.Usage;
import quarterdeck.server.snapshot.Snapshot;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.StatementRefused;

/** A connection of a client, as far as the server knows: a user, the mart it reads, and its statements. */
final class Session {
    private static final int STATEMENTS = 500;
    private static final int AT_A_TIME = 4;

    private final String id = Secrets.sha256(Secrets.token()).substring(0, 12);
    private final String user;
    private final Snapshot snapshot;
    private final Map<String, Asked> asked = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > STATEMENTS;
        }
    };
    private final Usage usage = new Usage();
    private final Semaphore running = new Semaphore(AT_A_TIME);
    private final Set<Lease> leases = ConcurrentHashMap.newKeySet();
    private volatile long lastUsed = System.nanoTime();
    private volatile boolean isClosed;

    Session(String user, Snapshot snapshot) {
        this.user = user;
        this.snapshot = snapshot;
    }

    /** For the audit; tells nothing by which the session could be used. */
    String id() {
        return id;
    }

    String user() {
        return user;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** What its statements have used lately. */
    Usage usage() {
        return usage;
    }

    void touch() {
        lastUsed = System.nanoTime();
    }

    /** Nanoseconds since it was last used; nothing while a statement runs. */
    long idleNanos(long now) {
        return leases.isEmpty() ? now - lastUsed : 0;
    }

    /** Keeps a statement and gives the handle by which this session alone finds it again. */
    String keep(Asked statement) {
        String handle = Secrets.token();
        keep(handle, statement);
        return handle;
    }

    /** Keeps a statement under a handle that it has already. */
    void keep(String handle, Asked statement) {
        synchronized (asked) {
            asked.put(handle, statement);
        }
    }

    Optional<Asked> find(String handle) {
        synchronized (asked) {
            return Optional.ofNullable(asked.get(handle));
        }
    }

    void forget(String handle) {
        synchronized (asked) {
            asked.remove(handle);
        }
    }

    boolean isBare() {
        synchronized (asked) {
            return asked.isEmpty() && leases.isEmpty();
        }
    }

    /** Lets a statement run, which {@link #ends} says to be over. */
    void begins() throws StatementRefused {
        if (isClosed) {
            throw new StatementRefused(Refusal.CANCELLED, "the session is closed");
        } else if (!running.tryAcquire()) {
            throw new StatementRefused(
                    Refusal.BUSY, "a session runs " + AT_A_TIME + " statements at a time; read or close one first");
        }
    }

    void ends() {
        running.release();
        touch();
    }

    void runs(Lease lease) {
        leases.add(lease);
        if (isClosed) {
            cancelAll();
        }
    }

    void runsNoMore(Lease lease) {
        leases.remove(lease);
    }

    void close() {
        isClosed = true;
        cancelAll();
    }

    void cancelAll() {
        leases.forEach(lease -> lease.giveUp(Refusal.CANCELLED, "the statement was cancelled"));
    }
}
