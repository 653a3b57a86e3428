package quarterdeck.nightly;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/**
 * Puts files in place so that a crash leaves the old state or the new one: aside, fsync, rename, fsync the folder. A
 * store beyond this machine is durable by its copies and is not synced.
 */
public final class DurableFile {

    /** End of the name of every file that is not yet in place. */
    public static final String ASIDE = ".tmp";

    private DurableFile() {}

    /** Where the bytes of a file are written before it is published. */
    public static Path aside(Path target) {
        return target.resolveSibling("." + target.getFileName() + ASIDE);
    }

    /** The same where several machines may write the same file at once, each aside of the others. */
    private static Path asideOfMany(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ASIDE);
    }

    private static boolean isHere(Path file) {
        return file.getFileSystem() == FileSystems.getDefault();
    }

    /** Writes a whole file and publishes it. */
    public static void write(Path target, byte[] content, String failpoint) throws IOException {
        folder(folderOf(target));
        Path aside = isHere(target) ? aside(target) : asideOfMany(target);
        Failpoints.reach(failpoint + ".write");
        Files.write(aside, content);
        publish(aside, target, failpoint);
    }

    /** Makes a written file durable and gives it its name; what had the name before is replaced. */
    public static void publish(Path aside, Path target, String failpoint) throws IOException {
        place(aside, target, failpoint);
        syncNames(target, failpoint);
    }

    /** The same but for the name, which may be lost in a crash until {@link #syncNames}; the bytes under it may not. */
    public static void place(Path aside, Path target, String failpoint) throws IOException {
        Failpoints.reach(failpoint + ".fsync");
        sync(aside);
        Failpoints.reach(failpoint + ".rename");
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes the names durable of all files that were placed in the folder of one of them. */
    public static void syncNames(Path placed, String failpoint) throws IOException {
        Failpoints.reach(failpoint + ".fsync-folder");
        sync(folderOf(placed));
    }

    /** Makes a folder with those above it that are not there; what is put into them survives a crash from here on. */
    public static Path folder(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath();
        if (!Files.isDirectory(whole)) {
            Path above = folderOf(whole);
            folder(above);
            Files.createDirectories(whole);
            sync(above);
        }
        return folder;
    }

    /** Gives a file another name in its folder. */
    public static void rename(Path file, Path name, String failpoint) throws IOException {
        Failpoints.reach(failpoint + ".rename");
        Files.move(file, name);
        sync(folderOf(name));
    }

    /** Deletes a file where it is there. */
    public static void delete(Path file, String failpoint) throws IOException {
        Failpoints.reach(failpoint + ".delete");
        Files.deleteIfExists(file);
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    /** Makes the entries of the folder durable that a file lies in. */
    public static void syncFolderOf(Path file) throws IOException {
        sync(folderOf(file));
    }

    /** Makes a file durable, or the entries of a folder. */
    public static void sync(Path path) throws IOException {
        if (!isHere(path)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
