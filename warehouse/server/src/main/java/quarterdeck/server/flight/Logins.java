package quarterdeck.server.flight;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.arrow.flight.CallStatus;
import quarterdeck.server.access.Access;
import quarterdeck.server.access.Audit;

/**
 * Lets users try their passwords: a few at a time, as each takes memory and the processor, and a few times a minute from
 * one address. Whoever comes when many wait is turned away, so that strangers never hold more than some threads.
 */
final class Logins {
    private static final int COMPARED = 2;
    private static final int WAITING = 64;

    private final Access access;
    private final Audit audit;
    private final Attempts attempts = new Attempts();
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Semaphore compared = new Semaphore(COMPARED, true);

    Logins(Access access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    /**
     * What a user has shown by a password.
     *
     * @return empty where there is no such user with this password
     */
    Optional<String> credential(String user, String password, String from) throws IOException {
        if (attempts.isTooMany(from)) {
            throw lockedOut();
        } else if (!waiting.tryAcquire()) {
            throw CallStatus.RESOURCE_EXHAUSTED
                    .withDescription("too many are connecting; try again")
                    .toRuntimeException();
        }
        try {
            compared.acquireUninterruptibly();
            try {
                return compare(user, password, from);
            } finally {
                compared.release();
            }
        } finally {
            waiting.release();
        }
    }

    private Optional<String> compare(String user, String password, String from) throws IOException {
        int failed = attempts.begin(from);
        if (failed == 0) {
            throw lockedOut();
        }
        Optional<String> credential = access.credential(user, password);
        if (credential.isPresent()) {
            attempts.succeeded(from);
        } else {
            audit.refused(failed == Attempts.MOST ? "refused and locked out for a minute" : "refused", user, from);
        }
        return credential;
    }

    private static RuntimeException lockedOut() {
        return CallStatus.UNAUTHENTICATED
                .withDescription("too many wrong passwords; wait a minute")
                .toRuntimeException();
    }
}
