package quarterdeck.server.flight;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import quarterdeck.server.access.Access;
import quarterdeck.server.access.Audit;
import quarterdeck.server.access.Secrets;
import quarterdeck.server.snapshot.Snapshot;
import quarterdeck.server.snapshot.Snapshots;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.StatementRefused;

/** The sessions that are open, by what clients name them with. Safe for any thread. */
final class Sessions {
    private static final int MOST = 5000;
    /** Many, as most are connections that a driver has closed without a word, and the oldest may be one that waits. */
    private static final int OF_A_USER = 1000;

    /** Bytes of statements that are kept for all sessions, and for those of one user. */
    private static final long KEPT = 192L << 20;

    private static final long KEPT_OF_A_USER = 32L << 20;

    /** After which no call can be under way any more that was let in as a session which another has replaced. */
    private static final long REPLACED_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Snapshots snapshots;
    private final Audit audit;
    private final long idleNanos;
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Map<String, Session> byId = new ConcurrentHashMap<>();
    private final Set<Session> replaced = ConcurrentHashMap.newKeySet();
    private final Allowance kept = new Allowance(null, KEPT);
    private final Map<String, Allowance> keptByUser = new ConcurrentHashMap<>();

    Sessions(Snapshots snapshots, Audit audit, int idleMinutes) {
        this.snapshots = snapshots;
        this.audit = audit;
        this.idleNanos = TimeUnit.MINUTES.toNanos(idleMinutes);
    }

    /**
     * Begins a session on the mart in force and gives its name.
     *
     * @param credential by which its user was known
     * @param from where it comes from
     */
    String begin(String user, String credential, String from) throws IOException {
        String token = Secrets.token();
        begun(Secrets.sha256(token), user, credential, "password", from);
        return token;
    }

    private synchronized Session begun(String key, String user, String credential, String with, String from)
            throws IOException {
        makeRoom(user);
        Snapshot snapshot = snapshots.hold();
        Session session = new Session(
                key,
                user,
                credential,
                snapshot,
                keptByUser.computeIfAbsent(user, name -> new Allowance(kept, KEPT_OF_A_USER)));
        try {
            audit.connected(user, session.id(), with, from);
        } catch (IOException e) {
            snapshots.release(snapshot);
            throw e;
        }
        byId.put(session.id(), session);
        open.put(key, session);
        return session;
    }

    /** Drivers need not say that a connection is closed, so what a user has not used for longest makes room. */
    private void makeRoom(String user) throws StatementRefused {
        List<Session> ofUser = byId.values().stream()
                .filter(session -> session.user().equals(user))
                .toList();
        if (ofUser.size() >= OF_A_USER) {
            long now = System.nanoTime();
            end(ofUser.stream()
                    .filter(session -> session.idleNanos(now) > 0)
                    .max(Comparator.comparingLong(session -> session.idleNanos(now)))
                    .orElseThrow(() -> new StatementRefused(
                            Refusal.BUSY, "all " + OF_A_USER + " connections that a user may have run statements")));
        }
        if (byId.size() >= MOST) {
            throw new StatementRefused(Refusal.BUSY, "there are " + MOST + " connections; close some");
        }
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
    synchronized Session ofToken(String token, String cookie, Access.Holder holder, String from) throws IOException {
        String key = Secrets.sha256(token + "\n" + cookie);
        Session session = open.get(key);
        if (session != null && cookie.isEmpty() && session.isBare() && isBehind(session)) {
            replaced.add(session);
            session = null;
        }
        if (session == null) {
            session = begun(key, holder.user(), holder.credential(), holder.name(), from);
        }
        session.touch();
        return session;
    }

    /** Where it cannot be told which mart is in force, the one that a session has is good enough. */
    private boolean isBehind(Session session) {
        try {
            return !session.snapshot().equals(snapshots.look());
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends a session and what it runs. */
    void end(Session session) {
        open.remove(session.key(), session);
        replaced.remove(session);
        if (byId.remove(session.id()) != null) {
            session.close();
            snapshots.release(session.snapshot());
        }
    }

    /** Ends what has not been used for long, and forgets statements that nobody came for. */
    void endIdle() {
        long now = System.nanoTime();
        for (Session session : byId.values()) {
            session.kept().forgetLeft(now);
            if (session.idleNanos(now) > (replaced.contains(session) ? REPLACED_NANOS : idleNanos)) {
                end(session);
            }
        }
    }

    int count() {
        return byId.size();
    }
}
