package quarterdeck.reading.format.pdf;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import quarterdeck.reading.format.Faults;

/**
 * Inflates every stream of a PDF once, keeping nothing: the library holds what it inflates in memory, some of it
 * before it can be asked to stop, and a small file may grow a thousandfold.
 */
final class DeflatedStreams {

    /** A stream may inflate to this, however small it is. */
    private static final long HARMLESS = 32L << 20;

    private static final long MOST_BYTES = 128L << 20;

    private static final long MOST_INFLATION = 100;

    private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};

    private DeflatedStreams() {}

    static void check(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long position = 0;
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                position++;
                matched = next == KEYWORD[matched] ? matched + 1 : next == KEYWORD[0] ? 1 : 0;
                if (matched == KEYWORD.length) {
                    matched = 0;
                    checkAt(file, position);
                }
            }
        }
    }

    private static void checkAt(Path file, long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = ByteBuffer.allocate(4);
            channel.read(head, position);
            int skipped = 0;
            while (skipped < 2
                    && skipped < head.position()
                    && (head.get(skipped) == '\r' || head.get(skipped) == '\n')) {
                skipped++;
            }
            if (skipped >= head.position() || (head.get(skipped) & 0x0F) != 8) {
                return;
            }
            channel.position(position + skipped);
            Counted raw = new Counted(java.nio.channels.Channels.newInputStream(channel));
            inflate(new InflaterInputStream(raw), raw, position);
        }
    }

    private static void inflate(InputStream in, Counted raw, long position) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                total += got;
                if (total > HARMLESS && (total > MOST_BYTES || total > raw.count * MOST_INFLATION)) {
                    throw Faults.tooLarge("byte " + position, "this stream inflates beyond any page: it is a bomb");
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            // no deflated stream after all, or a damaged one, which whoever needs it will say
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            count += Math.max(0, got);
            return got;
        }
    }
}
