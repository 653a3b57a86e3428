package quarterdeck.server.flight;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import quarterdeck.server.access.Secrets;
import quarterdeck.server.pool.Usage;
import quarterdeck.server.snapshot.Snapshot;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.StatementRefused;

/** A connection of a client, as far as the server knows: a user, the mart it reads, and its statements. */
final class Session {
    private static final int AT_A_TIME = 4;

    private final String id = Secrets.sha256(Secrets.token()).substring(0, 12);
    private final String key;
    private final String user;
    private final String credential;
    private final Snapshot snapshot;
    private final Kept kept;
    private final Usage usage = new Usage();
    private final Semaphore running = new Semaphore(AT_A_TIME);
    private final Semaphore sending = new Semaphore(AT_A_TIME);
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private volatile long lastUsed = System.nanoTime();
    private volatile boolean isClosed;

    /**
     * A session that has just begun.
     *
     * @param key by which it is found again
     * @param credential what its user came with
     * @param ofUser what all sessions of the user may keep
     */
    Session(String key, String user, String credential, Snapshot snapshot, Allowance ofUser) {
        this.key = key;
        this.user = user;
        this.credential = credential;
        this.snapshot = snapshot;
        this.kept = new Kept(ofUser);
    }

    /** For the audit; tells nothing by which the session could be used. */
    String id() {
        return id;
    }

    String key() {
        return key;
    }

    String user() {
        return user;
    }

    String credential() {
        return credential;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Its statements by their handles, by which this session alone finds them. */
    Kept kept() {
        return kept;
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
        return runs.isEmpty() ? now - lastUsed : 0;
    }

    /** Whether it has no statement that it could come back to. */
    boolean isBare() {
        return runs.isEmpty() && kept.isEmpty();
    }

    /** Lets a statement wait for a worker and run, which {@link #ends} says to be over. */
    void begins(Run run) throws StatementRefused {
        if (!running.tryAcquire()) {
            throw new StatementRefused(
                    Refusal.BUSY, "a session runs " + AT_A_TIME + " statements at a time; read or close one first");
        }
        runs.add(run);
        if (isClosed) {
            ends(run);
            throw new StatementRefused(Refusal.CANCELLED, "the session is closed");
        }
    }

    void ends(Run run) {
        runs.remove(run);
        running.release();
        touch();
    }

    /** Lets the client send values, which {@link #hasSent} says to be over. */
    void beginsToSend() throws StatementRefused {
        if (!sending.tryAcquire()) {
            throw new StatementRefused(
                    Refusal.BUSY, "a session sends values to " + AT_A_TIME + " statements at a time");
        }
    }

    void hasSent() {
        sending.release();
    }

    /**
     * Cancels a statement.
     *
     * @return whether it ran
     */
    boolean cancel(String handle) {
        boolean isRunning = false;
        for (Run run : runs) {
            if (run.isOf(handle)) {
                run.cancel();
                isRunning = true;
            }
        }
        return isRunning;
    }

    /** Forgets all statements and cancels those that run. */
    void close() {
        isClosed = true;
        kept.close();
        runs.forEach(Run::cancel);
    }
}
