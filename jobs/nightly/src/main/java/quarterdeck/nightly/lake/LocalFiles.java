package quarterdeck.nightly.lake;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, whose streams throw what the disk says. Hadoop wraps it into {@link FSError}, an
 * {@link Error} that no handler of failed input and output expects.
 */
final class LocalFiles extends RawLocalFileSystem {

    @FunctionalInterface
    private interface Transfer<T> {
        T run() throws IOException;
    }

    private static <T> T saying(Transfer<T> transfer) throws IOException {
        try {
            return transfer.run();
        } catch (FSError e) {
            if (e.getCause() instanceof IOException told) {
                throw told;
            }
            throw new IOException(e);
        }
    }

    /** Who may read a file is what the process says of all its files: without Hadoop's library each would start a chmod. */
    @Override
    public void setPermission(Path file, FsPermission permission) {
        // as it was created
    }

    @Override
    protected OutputStream createOutputStreamWithMode(Path file, boolean append, FsPermission permission)
            throws IOException {
        return new Output(super.createOutputStreamWithMode(file, append, permission));
    }

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
        return new FSDataInputStream(new Input(super.open(file, bufferSize)));
    }

    private static final class Output extends FilterOutputStream {

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            saying(() -> {
                out.write(b);
                return 1;
            });
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            saying(() -> {
                out.write(bytes, from, length);
                return length;
            });
        }
    }

    private static final class Input extends FSInputStream {

        private final FSDataInputStream in;

        Input(FSDataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return saying(in::read);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return saying(() -> in.read(bytes, from, length));
        }

        @Override
        public int read(long position, byte[] bytes, int from, int length) throws IOException {
            return saying(() -> in.read(position, bytes, from, length));
        }

        @Override
        public void seek(long position) throws IOException {
            in.seek(position);
        }

        @Override
        public long getPos() throws IOException {
            return in.getPos();
        }

        @Override
        public boolean seekToNewSource(long position) throws IOException {
            return in.seekToNewSource(position);
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
