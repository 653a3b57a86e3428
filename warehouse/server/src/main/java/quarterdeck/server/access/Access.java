package quarterdeck.server.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may connect and read what, as the file says now: a user who is taken out of it is out. Safe for any thread. */
public final class Access {
    private final AccessFile file;
    private AccessFile.@Nullable Content content;
    private @Nullable Version read;

    /** What tells one version of the file from the next, which is another file under its name. */
    private record Version(FileTime written, @Nullable Object file) {
        static @Nullable Version of(Path path) throws IOException {
            if (!Files.exists(path)) {
                return null;
            }
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Version(attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    /**
     * Whose a token is.
     *
     * @param user as whom it connects
     * @param name of the token
     * @param credential as {@link #grants} takes it
     */
    public record Holder(String user, String name, String credential) {}

    public Access(AccessFile file) {
        this.file = file;
    }

    /**
     * Compares a password, which takes 19 MB and a good part of a second; no less where there is no such user.
     *
     * @return what {@link #grants} takes; empty where there is no such user with this password
     */
    public Optional<String> credential(String user, String password) throws IOException {
        AccessFile.User known = content().users().get(user);
        if (known == null) {
            PasswordHash.matchNobody(password);
            return Optional.empty();
        }
        return PasswordHash.matches(password, known.password()) ? Optional.of(known.password()) : Optional.empty();
    }

    /** The user whose token this is, empty where there is none or it has expired. */
    public Optional<Holder> holder(String token) throws IOException {
        byte[] sha256 = Secrets.sha256(token).getBytes(StandardCharsets.UTF_8);
        AccessFile.Content now = content();
        return now.tokens().entrySet().stream()
                .filter(known ->
                        MessageDigest.isEqual(sha256, known.getValue().sha256().getBytes(StandardCharsets.UTF_8)))
                .filter(known -> isGood(known.getValue(), now))
                .map(known -> new Holder(
                        known.getValue().user(),
                        known.getKey(),
                        known.getValue().sha256()))
                .findFirst();
    }

    private static boolean isGood(AccessFile.Token token, AccessFile.Content now) {
        return token.expires().compareTo(LocalDate.now(ZoneOffset.UTC).toString()) >= 0
                && now.users().containsKey(token.user());
    }

    /**
     * What a user may read.
     *
     * @param credential what the user came with
     * @return empty where there is no such user any more, or the user has another password now, or the token is gone
     */
    public Optional<List<String>> grants(String user, String credential) throws IOException {
        AccessFile.Content now = content();
        return Optional.ofNullable(now.users().get(user))
                .filter(known -> known.password().equals(credential)
                        || now.tokens().values().stream()
                                .anyMatch(token -> token.sha256().equals(credential)
                                        && token.user().equals(user)
                                        && isGood(token, now)))
                .map(known -> now.grants(known.role()));
    }

    private synchronized AccessFile.Content content() throws IOException {
        Version version = Version.of(file.path());
        AccessFile.Content known = content;
        if (known == null || !Objects.equals(version, read)) {
            known = file.read();
            content = known;
            read = version;
        }
        return known;
    }
}
