package quarterdeck.iceberg.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.RuntimeIOException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;
import quarterdeck.nightly.DurableFile;

/**
 * Local files for Iceberg. What it writes, a few kilobytes of metadata a file, is on the disk before the catalog names
 * it; Iceberg's own file systems leave that to the kernel.
 */
public final class DurableFileIO implements FileIO {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "file:";

    /**
     * The location of a file as tables name it: {@code file://} and the path as it is. Nothing is escaped, as readers
     * take locations literally.
     */
    public static String location(Path file) {
        return SCHEME + "//" + file.toAbsolutePath().normalize();
    }

    private static Path path(String location) {
        return Path.of(
                location.startsWith(SCHEME)
                        ? location.substring(SCHEME.length()).replaceFirst("^/+", "/")
                        : location);
    }

    @Override
    public InputFile newInputFile(String location) {
        return new Local(
                location, org.apache.iceberg.Files.localInput(path(location).toFile()));
    }

    @Override
    public OutputFile newOutputFile(String location) {
        return new Written(location);
    }

    @Override
    public void deleteFile(String location) {
        try {
            DurableFile.delete(path(location), "iceberg");
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
    }

    /** Iceberg's reader of local files, which knows the location by which it was asked. */
    private record Local(String location, InputFile file) implements InputFile {
        @Override
        public long getLength() {
            return file.getLength();
        }

        @Override
        public org.apache.iceberg.io.SeekableInputStream newStream() {
            return file.newStream();
        }

        @Override
        public boolean exists() {
            return file.exists();
        }
    }

    private record Written(String location) implements OutputFile {
        @Override
        public PositionOutputStream create() {
            if (Files.exists(path(location))) {
                throw new AlreadyExistsException("File already exists: %s", location);
            }
            return createOrOverwrite();
        }

        @Override
        public PositionOutputStream createOrOverwrite() {
            return new Content(path(location));
        }

        @Override
        public InputFile toInputFile() {
            return new Local(
                    location, org.apache.iceberg.Files.localInput(path(location).toFile()));
        }
    }

    /** Bytes that become a file when they are complete. */
    private static final class Content extends PositionOutputStream {

        private final Path file;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean closed;

        Content(Path file) {
            this.file = file;
        }

        @Override
        public long getPos() {
            return bytes.size();
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes.write(b, from, length);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                DurableFile.write(file, bytes.toByteArray(), "iceberg");
            }
        }
    }
}
