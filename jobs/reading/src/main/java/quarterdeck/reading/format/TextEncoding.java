package quarterdeck.reading.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.format.BrokenRelease.Reason;

/**
 * The character set of a text: what a byte order mark says, else UTF-16 where the zero bytes show it, else UTF-8 if
 * the whole text is valid UTF-8, else GB18030 (detectors misread short GB18030 texts, so none is used).
 *
 * @param charset what to decode with
 * @param mark how many bytes the byte order mark takes
 */
record TextEncoding(Charset charset, int mark) {

    /** A text may have a few stray control characters; if one is NUL, it is reported with its line. */
    private static final int FEW_CONTROLS = 8;

    private static final int ESCAPE = 0x1B;
    private static final int CTRL_Z = 0x1A;
    static final Charset GB18030 = Charset.forName("GB18030");

    String name() {
        return charset.name();
    }

    static TextEncoding of(FirstBytes file) throws IOException {
        TextEncoding marked = ofMark(file);
        if (marked != null) {
            return marked;
        }
        Charset wide = ZeroBytes.charset(file.bytes());
        if (wide != null) {
            return new TextEncoding(wide, 0);
        }
        refuseIfNoText(file.bytes());
        return new Utf8Check().passes(file)
                ? new TextEncoding(StandardCharsets.UTF_8, 0)
                : new TextEncoding(GB18030, 0);
    }

    private static void refuseIfNoText(byte[] head) throws BrokenRelease {
        int controls = 0;
        for (byte b : head) {
            if (b >= 0 && b < ' ' && (b < '\t' || b > '\r') && b != ESCAPE && b != CTRL_Z) {
                controls++;
            }
        }
        if (controls > FEW_CONTROLS && controls * 100L > head.length) {
            throw new BrokenRelease(
                    Reason.UNKNOWN_FORMAT,
                    "",
                    "these bytes are neither text nor a document that is known here: check what was downloaded");
        }
    }

    private static @Nullable TextEncoding ofMark(FirstBytes file) {
        if (file.start(0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        } else if (file.start(0xFF, 0xFE, 0, 0)) {
            return new TextEncoding(Charset.forName("UTF-32LE"), 4);
        } else if (file.start(0, 0, 0xFE, 0xFF)) {
            return new TextEncoding(Charset.forName("UTF-32BE"), 4);
        } else if (file.start(0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        } else if (file.start(0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        } else if (file.start(0x84, 0x31, 0x95, 0x33)) {
            return new TextEncoding(GB18030, 4);
        }
        return null;
    }

    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    StrictReader read(FirstBytes file) throws IOException {
        return new StrictReader(file.open(), file.buffer(), this);
    }

    /** The first characters, as far as they can be decoded: faults are reported when the text itself is read. */
    String head(FirstBytes file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes(), mark, file.bytes().length - mark);
        CharBuffer chars = CharBuffer.allocate(bytes.remaining());
        decoder().decode(bytes, chars, false);
        return chars.flip().toString();
    }

    static BrokenRelease damaged(Reason reason, long line, long offset, String expected) {
        return new BrokenRelease(reason, "line " + line + ", byte " + offset, expected);
    }
}
