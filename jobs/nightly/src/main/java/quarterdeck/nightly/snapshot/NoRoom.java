package quarterdeck.nightly.snapshot;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What a release carries is more than the disk has room for. */
final class NoRoom extends IOException {

    private static final long serialVersionUID = 1L;

    NoRoom(long bytes) {
        super(bytes / 1_000_000 + " MB");
    }

    /** A stream that takes so many bytes and refuses more. */
    static OutputStream beyond(long bytes, OutputStream out) {
        return new FilterOutputStream(out) {

            private long left = bytes;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                left -= length;
                if (left < 0) {
                    throw new NoRoom(bytes);
                }
                out.write(from, offset, length);
            }
        };
    }
}
