package quarterdeck.reading.format.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;

/** The decoded bytes of a part: what cannot be decoded is a fault of the mail, and not of the disk it is read from. */
final class PartStream extends FilterInputStream {

    private final int part;

    /** @param part its number, from 1 */
    PartStream(InputStream in, int part) {
        super(in);
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (BrokenRelease e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            BrokenRelease broken = Faults.malformed(
                    "part " + part, "this part of the mail cannot be decoded (" + e.getMessage() + "): save it again");
            broken.initCause(e);
            throw broken;
        }
    }
}
