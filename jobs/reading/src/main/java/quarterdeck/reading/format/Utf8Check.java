package quarterdeck.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import quarterdeck.reading.format.BrokenRelease.Reason;

/**
 * Whether a file is UTF-8. A file that is plainly UTF-8 up to some byte and not from there on is damaged or mixed, and is
 * refused: read as GB18030 it would turn into other characters without an error. So the check ends as soon as a file is
 * plainly UTF-8: what comes after it is looked at once, by the {@link StrictReader} that reads it.
 */
final class Utf8Check {

    /** Chinese in GB18030 forms a three-byte UTF-8 sequence by chance only, and hardly ever twice. */
    private static final int PLAINLY_UTF8 = 3;

    private long wideCharacters;
    private long lines = 1;
    private long offset;

    boolean passes(FirstBytes file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] buffer = new byte[file.buffer()];
        CharBuffer chars = CharBuffer.allocate(buffer.length + 2);
        int kept = 0;
        try (InputStream in = file.open()) {
            while (true) {
                int got = in.read(buffer, kept, buffer.length - kept);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, kept + Math.max(got, 0));
                chars.clear();
                CoderResult result = decoder.decode(bytes, chars, got < 0);
                count(buffer, bytes.position(), chars);
                if (result.isError()) {
                    return refuseIfPlainlyUtf8(got < 0 && bytes.remaining() < 4 && endsInside(bytes));
                }
                if (got < 0 || wideCharacters >= PLAINLY_UTF8) {
                    return true;
                }
                kept = bytes.remaining();
                System.arraycopy(buffer, bytes.position(), buffer, 0, kept);
            }
        }
    }

    /** Lines are counted in the chunk with the fault only once it is found: text without faults pays nothing. */
    private void count(byte[] buffer, int length, CharBuffer chars) {
        offset += length;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                lines++;
            }
        }
        if (wideCharacters < PLAINLY_UTF8) {
            for (int i = 0; i < chars.position(); i++) {
                if (chars.get(i) >= 0x800) {
                    wideCharacters++;
                }
            }
        }
    }

    private static boolean endsInside(ByteBuffer rest) {
        int lead = rest.get(rest.position()) & 0xFF;
        int needs = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        return lead >= 0xC2 && lead <= 0xF4 && rest.remaining() < needs;
    }

    private boolean refuseIfPlainlyUtf8(boolean cut) throws BrokenRelease {
        if (wideCharacters < PLAINLY_UTF8) {
            return false;
        }
        if (cut) {
            throw TextEncoding.damaged(
                    Reason.TRUNCATED, lines, offset, "the text ends inside a character: fetch the whole file again");
        }
        throw TextEncoding.damaged(
                Reason.BAD_ENCODING,
                lines,
                offset,
                "expected UTF-8 as in the text before: save the file in one character set");
    }
}
