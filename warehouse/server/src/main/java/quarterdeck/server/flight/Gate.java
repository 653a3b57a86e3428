package quarterdeck.server.flight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.arrow.flight.CallHeaders;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.auth2.CallHeaderAuthenticator;
import org.jspecify.annotations.Nullable;
import quarterdeck.server.access.Access;
import quarterdeck.server.access.Audit;
import quarterdeck.server.access.Secrets;

/**
 * Lets calls in: with a name and a password, which begin a session; with the name of a session, as a token or, from
 * drivers that leave that out where they run a prepared statement, as a cookie; or with the token of a program. Nobody
 * comes in without.
 */
final class Gate implements CallHeaderAuthenticator {
    private static final String COOKIE = "quarterdeck-session";
    private static final Pattern COOKIE_VALUE = Pattern.compile("(?:^|[;,\\s])" + COOKIE + "=([A-Za-z0-9_-]{20,60})");
    private static final int LONGEST = 1024;

    private final Access access;
    private final Sessions sessions;
    private final Audit audit;
    private final Logins logins;

    /** Names and tokens that nobody has; they let nobody in, and are written down as long as they are few. */
    private final Attempts unknown = new Attempts();

    Gate(Access access, Sessions sessions, Audit audit) {
        this.access = access;
        this.sessions = sessions;
        this.audit = audit;
        this.logins = new Logins(access, audit);
    }

    @Override
    public AuthResult authenticate(CallHeaders headers) {
        Calls.admit(headers);
        String from = Calls.from(headers);
        String authorization = headers.get("authorization");
        try {
            if (authorization != null && authorization.length() <= LONGEST) {
                if (authorization.startsWith("Basic ")) {
                    return withPassword(authorization.substring("Basic ".length()), from);
                } else if (authorization.startsWith("Bearer ")) {
                    return withToken(authorization.substring("Bearer ".length()), cookie(headers), from);
                }
            } else if (authorization == null) {
                Optional<Session> known = sessions.find(cookie(headers));
                if (known.isPresent()) {
                    return in(known.get(), outgoing -> {});
                }
            }
        } catch (IOException e) {
            throw CallStatus.UNAVAILABLE
                    .withDescription("nobody can come in now: " + e.getMessage())
                    .toRuntimeException();
        }
        throw refused("give a user and a password, or a token");
    }

    /** The session of a call that was let in. */
    Session session(String identity) {
        return sessions.ofId(identity).orElseThrow(() -> refused("the session is over; connect again"));
    }

    /** What the user of a session may read now. */
    List<String> grants(Session session) {
        try {
            return access.grants(session.user(), session.credential())
                    .orElseThrow(() -> refused("what you connected with is no longer good; connect again"));
        } catch (IOException e) {
            throw CallStatus.UNAVAILABLE
                    .withDescription(String.valueOf(e.getMessage()))
                    .toRuntimeException();
        }
    }

    private AuthResult withPassword(String encoded, String from) throws IOException {
        String[] both = decoded(encoded).split(":", 2);
        Optional<String> credential = both.length < 2 ? Optional.empty() : logins.credential(both[0], both[1], from);
        if (credential.isEmpty()) {
            throw refused("unknown user or wrong password");
        }
        String token = sessions.begin(both[0], credential.get(), from);
        Session session = sessions.find(token).orElseThrow(() -> refused("the session is over; connect again"));
        return in(session, outgoing -> {
            outgoing.insert("authorization", "Bearer " + token);
            outgoing.insert("set-cookie", COOKIE + "=" + token);
        });
    }

    private AuthResult withToken(String token, String cookie, String from) throws IOException {
        Optional<Session> known = sessions.find(token);
        if (known.isPresent()) {
            return in(known.get(), outgoing -> {});
        }
        Optional<Access.Holder> holder = access.holder(token);
        if (holder.isEmpty()) {
            if (unknown.begin(from) > 0) {
                audit.refused("refused a token", "", from);
            }
            throw refused("the session is over, or the token is not known; connect again");
        }
        String next = Secrets.token();
        return in(sessions.ofToken(token, cookie, holder.get(), from), outgoing -> {
            if (cookie.isEmpty()) {
                outgoing.insert("set-cookie", COOKIE + "=" + next);
            }
        });
    }

    private AuthResult in(Session session, java.util.function.Consumer<CallHeaders> outgoing) {
        grants(session);
        return new AuthResult() {
            @Override
            public String getPeerIdentity() {
                return session.id();
            }

            @Override
            public void appendToOutgoingHeaders(@Nullable CallHeaders headers) {
                if (headers != null) {
                    outgoing.accept(headers);
                }
            }
        };
    }

    private static String cookie(CallHeaders headers) {
        Iterable<String> cookies = headers.getAll("cookie");
        for (String text : cookies == null ? List.<String>of() : cookies) {
            Matcher matcher = COOKIE_VALUE.matcher(text);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return "";
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static RuntimeException refused(String why) {
        return CallStatus.UNAUTHENTICATED.withDescription(why).toRuntimeException();
    }
}
