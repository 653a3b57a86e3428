package quarterdeck.server.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Users, roles and tokens, in one file that only its owner can read: passwords as salted hashes, tokens as hashes.
 */
public final class AccessFile {
    /** The role that reads everything published; it need not be written down. */
    public static final String READER = "reader";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    /**
     * The file of a folder, which may not exist yet.
     *
     * @param folder of the server
     */
    public AccessFile(Path folder) {
        this.file = folder.resolve("access.json");
    }

    /**
     * A user.
     *
     * @param password its hash
     * @param role the name of a role
     */
    public record User(String password, String role) {}

    /**
     * A token with which programs connect as a user.
     *
     * @param user whose it is
     * @param sha256 of the token
     * @param expires the last day it is good for, as 2027-01-31
     */
    public record Token(String user, String sha256, String expires) {}

    /** All that the file says: users, tokens and roles by their names; a role is a list of patterns. */
    public record Content(Map<String, User> users, Map<String, Token> tokens, Map<String, List<String>> roles) {

        public Content {
            users = new TreeMap<>(Objects.requireNonNullElse(users, Map.of()));
            tokens = new TreeMap<>(Objects.requireNonNullElse(tokens, Map.of()));
            roles = new TreeMap<>(Objects.requireNonNullElse(roles, Map.of()));
        }

        /** What a role may read; nothing where there is no such role. */
        public List<String> grants(String role) {
            return roles.getOrDefault(role, role.equals(READER) ? List.of("*") : List.of());
        }
    }

    public Path path() {
        return file;
    }

    /** What the file says; nothing where there is none. */
    public Content read() throws IOException {
        return Files.exists(file)
                ? JSON.readValue(file.toFile(), Content.class)
                : new Content(Map.of(), Map.of(), Map.of());
    }

    /** A change of what the file says. */
    public interface Change {
        void make(Content content) throws IOException;
    }

    /** Changes what the file says; whoever else changes it meanwhile waits, and sees the change. */
    public void change(Change change) throws IOException {
        ServerFolder.create(Objects.requireNonNull(file.getParent()));
        synchronized (AccessFile.class) {
            try (FileChannel channel = FileChannel.open(
                            file.resolveSibling("access.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Content content = read();
                change.make(content);
                write(content);
                lock.release();
            }
        }
    }

    /** Writes it aside and renames it. */
    public void write(Content content) throws IOException {
        ServerFolder.create(Objects.requireNonNull(file.getParent()));
        Path aside = file.resolveSibling("access.json.tmp");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        JSON.writeValue(aside.toFile(), content);
        try (var channel = FileChannel.open(aside)) {
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
