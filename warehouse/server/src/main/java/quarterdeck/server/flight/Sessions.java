package quarterdeck.server.flight;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import quarterdeck.server.access.Secrets;
import quarterdeck.server.snapshot.Snapshot;
import quarterdeck.server.snapshot.Snapshots;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.StatementRefused;

/** The sessions that are open, by what clients name them with. */
final class Sessions {
    private static final int MOST = 5000;

    private final Snapshots snapshots;
    private final long idleNanos;
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Map<String, Session> byId = new ConcurrentHashMap<>();

    Sessions(Snapshots snapshots, int idleMinutes) {
        this.snapshots = snapshots;
        this.idleNanos = TimeUnit.MINUTES.toNanos(idleMinutes);
    }

    /** Begins a session on the mart in force and gives its name. */
    String begin(String user) throws IOException {
        String token = Secrets.token();
        open.put(Secrets.sha256(token), begun(user));
        return token;
    }

    private Session begun(String user) throws IOException {
        if (open.size() >= MOST) {
            throw new StatementRefused(Refusal.BUSY, "there are " + MOST + " sessions; close some");
        }
        Session session = new Session(user, snapshots.hold());
        byId.put(session.id(), session);
        return session;
    }

    /** The session of a name that {@link #begin} gave. */
    Optional<Session> find(String token) {
        Session session = open.get(Secrets.sha256(token));
        if (session != null) {
            session.touch();
        }
        return Optional.ofNullable(session);
    }

    /** The session of a call that was let in. */
    Optional<Session> ofId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The session of a program that comes with its own token each time. One that has nothing open reads the mart in
     * force.
     *
     * @param cookie tells apart the connections with one token; empty for clients that keep no cookies
     */
    Session ofToken(String token, String cookie, String user) throws IOException {
        String key = Secrets.sha256(token + "\n" + cookie);
        Snapshot newest = snapshots.look();
        synchronized (this) {
            Session session = open.get(key);
            if (session != null
                    && cookie.isEmpty()
                    && session.isBare()
                    && !session.snapshot().equals(newest)) {
                end(key);
                session = null;
            }
            if (session == null) {
                session = begun(user);
                open.put(key, session);
            }
            session.touch();
            return session;
        }
    }

    /** Ends a session and what it runs. */
    void end(Session session) {
        open.entrySet().stream()
                .filter(entry -> entry.getValue() == session)
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(this::end);
    }

    private void end(String key) {
        Session session = open.remove(key);
        if (session != null) {
            byId.remove(session.id());
            session.close();
            snapshots.release(session.snapshot());
        }
    }

    /** Ends what has not been used for long. */
    void endIdle() {
        long now = System.nanoTime();
        open.forEach((key, session) -> {
            if (session.idleNanos(now) > idleNanos) {
                end(key);
            }
        });
    }

    int count() {
        return open.size();
    }
}
