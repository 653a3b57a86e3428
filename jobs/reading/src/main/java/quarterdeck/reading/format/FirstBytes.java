package quarterdeck.reading.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with its first bytes, which tell format, character set and separator. They are read once, and a file that has
 * no more is not opened again.
 */
final class FirstBytes {

    /** How many bytes are looked at. */
    static final int MOST = 1 << 16;

    private final Path file;
    private final byte[] bytes;

    private FirstBytes(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static FirstBytes of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new FirstBytes(file, in.readNBytes(MOST));
        }
    }

    Path file() {
        return file;
    }

    /** The bytes themselves, not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether they are all the file has. */
    boolean areAll() {
        return bytes.length < MOST;
    }

    /** As much as a buffer has to hold for the file, or for a good part of a longer one. */
    int buffer() {
        return Math.min(MOST, bytes.length + 16);
    }

    /** The file from its beginning. */
    InputStream open() throws IOException {
        return areAll() ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }

    boolean start(int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
