package quarterdeck.nightly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One run at a time: a lock of the kernel, which the death of its holder frees. */
public final class RunLock implements AutoCloseable {

    private static final Path KERNEL = Path.of("/proc/locks");
    private static final Pattern PROCESS = Pattern.compile("pid (\\d{1,18})\\b");

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
                throw new Held(awaitHolder(channel));
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

    /** Who holds the lock, or was killed with it; empty where nobody was or it cannot be read. */
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

    /** Who has just taken the lock has not written who it is yet: that is waited for, up to a second. */
    private static String awaitHolder(FileChannel channel) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        String holder = holderOf(channel);
        while (!isAlive(holder) && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            holder = holderOf(channel);
        }
        return holder;
    }

    /** Whether a holder that names its process may be right; one that names none is believed. */
    private static boolean isAlive(String holder) {
        Matcher process = PROCESS.matcher(holder);
        return process.lookingAt()
                ? ProcessHandle.of(Long.parseLong(process.group(1))).isPresent()
                : !holder.isEmpty();
    }

    private static String holderOf(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate((int) Math.min(channel.size(), 1 << 10));
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    /** Frees the lock; nobody holds it any more, and the file says so before. */
    @Override
    public void close() throws IOException {
        try (FileChannel held = channel) {
            held.truncate(0);
        }
    }
}
