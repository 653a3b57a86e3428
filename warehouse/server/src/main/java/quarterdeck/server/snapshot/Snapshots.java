package quarterdeck.server.snapshot;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The marts that are read. Publishing moves the link {@code current.duckdb}; a session that begins afterwards reads the
 * new mart, others keep theirs, even where retention removes its file: a hard link holds its bytes until the last
 * session on it ends.
 */
public final class Snapshots {
    /** The name of the database in SQL and in the catalog, whatever run made it. */
    public static final String CATALOG = "quarterdeck";

    /** What is done when the first session begins to read a mart and when the last one ends. */
    public interface Readers {
        void first(Snapshot snapshot);

        void none(Snapshot snapshot);
    }

    private final Path current;
    private final Path folder;
    private final Readers readers;
    private final Map<Snapshot, Integer> held = new HashMap<>();
    private @Nullable Snapshot newest;

    /**
     * The marts that a link leads to.
     *
     * @param current the link
     * @param folder for this server's names of them, on the same disk as the marts
     */
    public Snapshots(Path current, Path folder, Readers readers) {
        this.current = current;
        this.folder = folder;
        this.readers = readers;
    }

    /** Holds the mart in force; given back by {@link #release}. */
    public synchronized Snapshot hold() throws IOException {
        Snapshot snapshot = look();
        held.merge(snapshot, 1, Integer::sum);
        return snapshot;
    }

    /** Looks whether another mart is in force, so that workers are ready before its first session. */
    public synchronized Snapshot look() throws IOException {
        for (int attempt = 0; ; attempt++) {
            Path mart = current.toRealPath();
            String name = String.valueOf(mart.getFileName());
            if (newest != null && newest.name().equals(name)) {
                return newest;
            }
            try {
                return begin(name, mart);
            } catch (NoSuchFileException e) {
                if (attempt > 2) {
                    throw e;
                }
            }
        }
    }

    private Snapshot begin(String name, Path mart) throws IOException {
        Snapshot next = new Snapshot(name, linked(name, mart));
        held.putIfAbsent(next, 0);
        Snapshot before = newest;
        newest = next;
        readers.first(next);
        if (before != null) {
            endIfUnread(before);
        }
        return next;
    }

    private Path linked(String name, Path mart) throws IOException {
        Path own = folder.resolve(name).resolve(CATALOG + ".duckdb");
        Files.createDirectories(Objects.requireNonNull(own.getParent()));
        try {
            Files.createLink(own, mart);
        } catch (FileAlreadyExistsException e) {
            return own;
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // another disk or another owner: the mart is kept by retention alone
            Files.createSymbolicLink(own, mart);
        }
        return own;
    }

    /** Gives back what {@link #hold} gave. */
    public synchronized void release(Snapshot snapshot) {
        held.merge(snapshot, -1, Integer::sum);
        endIfUnread(snapshot);
    }

    private void endIfUnread(Snapshot snapshot) {
        if (snapshot.equals(newest) || held.getOrDefault(snapshot, 0) > 0) {
            return;
        }
        held.remove(snapshot);
        readers.none(snapshot);
        try {
            Files.deleteIfExists(snapshot.file());
            Files.deleteIfExists(Objects.requireNonNull(snapshot.file().getParent()));
        } catch (IOException e) {
            // it is removed with the folder when the server ends
        }
    }

    /** How many marts are read or about to be. */
    public synchronized int count() {
        return held.size();
    }
}
