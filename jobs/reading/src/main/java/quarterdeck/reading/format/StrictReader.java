package quarterdeck.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import quarterdeck.reading.format.BrokenRelease.Reason;

/** Decodes a text and refuses malformed bytes and NUL characters, naming line and byte. */
final class StrictReader extends Reader {

    private final InputStream in;
    private final TextEncoding encoding;
    private final CharsetDecoder decoder;
    private final byte[] bytes;
    private final ByteBuffer pending;
    private final CharBuffer chars;
    private long consumed;
    private long lines = 1;
    private boolean ended;

    /** @param buffer how many bytes are decoded at a time */
    StrictReader(InputStream in, int buffer, TextEncoding encoding) throws IOException {
        this.bytes = new byte[buffer];
        this.pending = ByteBuffer.wrap(bytes).limit(0);
        this.chars = CharBuffer.allocate(buffer).limit(0);
        this.in = in;
        this.encoding = encoding;
        this.decoder = encoding.decoder();
        in.skipNBytes(encoding.mark());
        consumed = encoding.mark();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void fill() throws IOException {
        pending.compact();
        int got = in.read(bytes, pending.position(), pending.remaining());
        pending.limit(pending.position() + Math.max(got, 0)).position(0);
        chars.clear();
        CoderResult result = decoder.decode(pending, chars, got < 0);
        consumed += pending.position();
        chars.flip();
        inspect();
        if (result.isError()) {
            throw malformed(got < 0);
        }
        ended = got < 0;
    }

    private void inspect() throws BrokenRelease {
        char[] decoded = chars.array();
        int length = chars.limit();
        long seen = lines;
        for (int i = 0; i < length; i++) {
            char c = decoded[i];
            if (c <= '\n') {
                if (c == '\n') {
                    seen++;
                } else if (c == 0) {
                    throw new BrokenRelease(
                            Reason.MALFORMED,
                            "line " + seen,
                            "expected text, found a NUL character: the file is damaged or not text; fetch it again");
                }
            }
        }
        lines = seen;
    }

    private BrokenRelease malformed(boolean atEnd) {
        boolean cut = atEnd && pending.remaining() < 4;
        String before = encoding.charset().equals(StandardCharsets.UTF_8) ? " as in the text before" : "";
        return TextEncoding.damaged(
                cut ? Reason.TRUNCATED : Reason.BAD_ENCODING,
                lines,
                consumed,
                cut
                        ? "the text ends inside a character: fetch the whole file again"
                        : "expected " + encoding.name() + before + ": save the file in one character set");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
