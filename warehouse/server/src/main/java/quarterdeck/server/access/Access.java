package quarterdeck.server.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Who may connect and read what, as the file says now: a user who is taken out of it is out. */
public final class Access {
    /** Passwords compared at a time: each takes 19 MB and the processor. */
    private final Semaphore comparisons = new Semaphore(2, true);

    private final AccessFile file;
    private AccessFile.@Nullable Content content;
    private @Nullable FileTime readAt;

    public Access(AccessFile file) {
        this.file = file;
    }

    /** Whether there is such a user with this password; takes as long where there is no such user. */
    public boolean admits(String user, String password) throws IOException {
        AccessFile.User known = content().users().get(user);
        comparisons.acquireUninterruptibly();
        try {
            if (known == null) {
                PasswordHash.matchNobody(password);
                return false;
            }
            return PasswordHash.matches(password, known.password());
        } finally {
            comparisons.release();
        }
    }

    /** The user whose token this is, empty where there is none or it has expired. */
    public Optional<String> userOf(String token) throws IOException {
        byte[] sha256 = Secrets.sha256(token).getBytes(StandardCharsets.UTF_8);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        AccessFile.Content now = content();
        return now.tokens().values().stream()
                .filter(known -> MessageDigest.isEqual(sha256, known.sha256().getBytes(StandardCharsets.UTF_8)))
                .filter(known -> known.expires().compareTo(today) >= 0)
                .map(AccessFile.Token::user)
                .filter(user -> now.users().containsKey(user))
                .findFirst();
    }

    /** What a user may read, empty where there is no such user any more. */
    public Optional<List<String>> grants(String user) throws IOException {
        AccessFile.Content now = content();
        return Optional.ofNullable(now.users().get(user)).map(known -> now.grants(known.role()));
    }

    private synchronized AccessFile.Content content() throws IOException {
        FileTime time = Files.exists(file.path()) ? Files.getLastModifiedTime(file.path()) : FileTime.fromMillis(0);
        AccessFile.Content read = content;
        if (read == null || !time.equals(readAt)) {
            read = file.read();
            content = read;
            readAt = time;
        }
        return read;
    }
}
