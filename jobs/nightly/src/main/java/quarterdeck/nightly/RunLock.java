package quarterdeck.nightly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One run at a time: a lock of the kernel, which the death of its holder frees. */
public final class RunLock implements AutoCloseable {

    private static final Path KERNEL = Path.of("/proc/locks");

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Another run holds the lock. */
    public static final class Held extends IOException {
        private static final long serialVersionUID = 1L;

        Held(String holder) {
            super(holder);
        }
    }

    /**
     * Takes the lock of a home.
     *
     * @param holder how the holder is named to those who come second
     * @throws Held naming the holder
     */
    public static RunLock take(Home home, String holder) throws IOException {
        Files.createDirectories(home.folder());
        Path path = home.lock();
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new Held(holderOf(channel));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            return new RunLock(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether a lock is held. */
    public enum State {
        FREE,
        HELD,
        /** The system does not say. */
        UNKNOWN
    }

    /** Whether a run holds the lock of a home, by what the kernel lists; the lock itself is not touched. */
    public static State look(Home home) {
        if (!Files.exists(home.lock())) {
            return State.FREE;
        }
        try {
            Object inode = Files.getAttribute(home.lock(), "unix:ino");
            // 1: POSIX  ADVISORY  WRITE 4711 08:01:131 0 EOF
            Pattern held = Pattern.compile(".*\\sWRITE\\s+-?\\d+\\s+\\w+:\\w+:" + inode + "\\s.*");
            return Files.readAllLines(KERNEL).stream()
                            .anyMatch(line -> held.matcher(line).matches())
                    ? State.HELD
                    : State.FREE;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return State.UNKNOWN;
        }
    }

    /** Who took the lock last, empty where nobody did or it cannot be read. */
    public static String holder(Home home) {
        try {
            return Files.exists(home.lock()) ? Files.readString(home.lock()) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holderOf(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate((int) Math.min(channel.size(), 1 << 10));
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
