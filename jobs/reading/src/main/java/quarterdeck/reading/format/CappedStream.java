package quarterdeck.reading.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a zip container that may inflate only so far: a bomb is refused before it fills memory or time. */
final class CappedStream extends FilterInputStream {

    static final long MOST_BYTES = 4L << 30;

    /** Sheet markup shrinks some twenty times, a bomb a thousand times. */
    private static final long MOST_INFLATION = 250;

    /** Below this size inflation does no harm, however large the ratio. */
    private static final long HARMLESS = 16L << 20;

    private final String part;
    private final long most;
    private long read;

    CappedStream(InputStream in, String part, long compressedSize) {
        super(in);
        this.part = part;
        this.most = Math.min(MOST_BYTES, Math.max(HARMLESS, compressedSize * MOST_INFLATION));
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = in.read(target, offset, length);
        if (got > 0) {
            count(got);
        }
        return got;
    }

    private void count(int got) throws BrokenRelease {
        read += got;
        if (read > most) {
            throw Faults.tooLarge(part, "this part inflates beyond " + most + " bytes: no release does");
        }
    }
}
