package quarterdeck.bulletin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds in boxes what must be kept until the last page is written, in a file as soon as it is much: there are promises of
 * as many numbers as the mart has, and memory must not follow from that.
 */
final class Shelf implements AutoCloseable {

    /** A box with more bytes is emptied into the file. */
    private static final int FULL = 1 << 14;

    private final Path file;
    private final NavigableMap<String, Box> boxes = new ConcurrentSkipListMap<>();
    private @Nullable FileChannel channel;
    private long end;

    /** What was put into a box: parts of the file, and what is not there yet. */
    private static final class Box {
        private final List<Part> parts = new ArrayList<>();
        private final ByteArrayOutputStream newest = new ByteArrayOutputStream();
    }

    private record Part(long start, int length) {}

    /** @param file is made when it is wanted and removed at the end */
    Shelf(Path file) {
        this.file = file;
    }

    /** Puts bytes behind what was put into the box before. */
    void put(String name, byte[] bytes) {
        Box box = boxes.computeIfAbsent(name, absent -> new Box());
        synchronized (box) {
            box.newest.writeBytes(bytes);
            if (box.newest.size() > FULL) {
                byte[] all = box.newest.toByteArray();
                box.parts.add(new Part(append(all), all.length));
                box.newest.reset();
            }
        }
    }

    private synchronized long append(byte[] bytes) {
        try {
            FileChannel channel = opened();
            long start = end;
            for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                end += channel.write(left, end);
            }
            return start;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel opened() throws IOException {
        FileChannel opened = channel;
        if (opened == null) {
            opened = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            channel = opened;
        }
        return opened;
    }

    /** The names of the boxes that begin so, in order. */
    NavigableSet<String> names(String beginning) {
        return boxes.subMap(beginning, true, beginning + Character.MAX_VALUE, true)
                .navigableKeySet();
    }

    /** All that was put into a box, in the order in which it was put there. */
    byte[] all(String name) {
        Box box = boxes.get(name);
        if (box == null) {
            return new byte[0];
        }
        synchronized (box) {
            ByteBuffer all = ByteBuffer.allocate(box.newest.size()
                    + box.parts.stream().mapToInt(Part::length).sum());
            box.parts.forEach(part -> read(part, all));
            return all.put(box.newest.toByteArray()).array();
        }
    }

    private synchronized void read(Part part, ByteBuffer all) {
        try {
            all.limit(all.position() + part.length());
            for (long at = part.start(); all.hasRemaining(); ) {
                int read = opened().read(all, at);
                if (read < 0) {
                    throw new IOException(file + " was cut off");
                }
                at += read;
            }
            all.limit(all.capacity());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
            Files.deleteIfExists(file);
        }
    }
}
