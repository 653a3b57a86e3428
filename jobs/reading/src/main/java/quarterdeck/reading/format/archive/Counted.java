package quarterdeck.reading.format.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import quarterdeck.reading.format.Faults;

/** The bytes of a member, of which there may be only so many that all members together stay within bounds. */
final class Counted extends FilterInputStream {

    private final long most;
    private long count;

    Counted(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        count += Math.max(0, got);
        if (count > most) {
            throw Faults.tooLarge("", "the files of the archive inflate beyond what any release holds: split it");
        }
        return got;
    }
}
