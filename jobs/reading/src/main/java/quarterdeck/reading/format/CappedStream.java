package quarterdeck.reading.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * A part of a zip container that may inflate only so far: a bomb is refused before it fills memory or time. Its
 * checksum is compared at its end, which the zip reader of Java itself does not do.
 */
final class CappedStream extends FilterInputStream {

    static final long MOST_BYTES = 4L << 30;

    /** Sheet markup shrinks some twenty times, a bomb a thousand times. */
    private static final long MOST_INFLATION = 250;

    /** Below this size inflation does no harm, however large the ratio. */
    private static final long HARMLESS = 16L << 20;

    private final String part;
    private final long most;
    private final long expectedChecksum;
    private final CRC32 checksum = new CRC32();
    private long read;

    CappedStream(InputStream in, ZipEntry entry, String name) {
        super(in);
        this.part = name;
        this.most = Math.min(MOST_BYTES, Math.max(HARMLESS, entry.getCompressedSize() * MOST_INFLATION));
        this.expectedChecksum = entry.getCrc();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = inflate(target, offset, length);
        if (got > 0) {
            count(got);
            checksum.update(target, offset, got);
        } else if (got < 0 && expectedChecksum >= 0 && checksum.getValue() != expectedChecksum) {
            throw Faults.malformed(part, "this part was altered since it was written: fetch the file again");
        }
        return got;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            return in.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            BrokenRelease broken = Faults.malformed(part, "this part cannot be unpacked: fetch the file again");
            broken.initCause(e);
            throw broken;
        }
    }

    private void count(int got) throws BrokenRelease {
        read += got;
        if (read > most) {
            throw Faults.tooLarge(part, "this part inflates beyond " + most + " bytes: no release does");
        }
    }
}
