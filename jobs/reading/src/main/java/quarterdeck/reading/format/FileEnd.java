package quarterdeck.reading.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What formats end with, where they do: a file without it is cut off, or still on its way. */
final class FileEnd {

    /** The directory of a zip ends 22 bytes before the end of the file, or as much earlier as its comment is long. */
    private static final int ZIP_TAIL = 22 + 0xFFFF;

    /** Readers of PDF look for its mark in so many last bytes. */
    private static final int TAIL = 1024;

    /** After the end of a web page there may be what servers and programs append. */
    private static final int PAGE_TAIL = 8 * 1024;

    private static final int HEAD = 64;

    private static final Pattern PAGE =
            Pattern.compile("(?:\u00EF\u00BB\u00BF)?<(?:!doctype\\s+)?html\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_END = Pattern.compile("</html", Pattern.CASE_INSENSITIVE);

    private FileEnd() {}

    /** Whether a file lacks the end of its format; formats without a mark of their end lack nothing. */
    static boolean isMissing(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            if (bytes.size() == 0) {
                return true;
            }
            String head = text(bytes, 0, HEAD);
            if (head.startsWith("PK\u0003\u0004")) {
                return !tail(bytes, ZIP_TAIL).contains("PK\u0005\u0006");
            }
            if (CompoundEnd.isCompound(head)) {
                return CompoundEnd.isMissing(bytes);
            }
            String begin = head.strip();
            String end = tail(bytes, TAIL).strip();
            if (begin.startsWith("%PDF-")) {
                return !end.contains("%%EOF");
            } else if (begin.startsWith("{\\rtf")) {
                return !end.replace("\0", "").endsWith("}");
            } else if (begin.startsWith("<?xml") || begin.startsWith("\u00EF\u00BB\u00BF<?xml")) {
                return !end.endsWith(">");
            } else if (PAGE.matcher(begin).lookingAt()) {
                return !PAGE_END.matcher(tail(bytes, PAGE_TAIL)).find();
            }
            return false;
        }
    }

    private static String tail(SeekableByteChannel bytes, int length) throws IOException {
        return text(bytes, Math.max(0, bytes.size() - length), length);
    }

    /** Each byte as a character, so that marks in ASCII can be looked for whatever else there is. */
    private static String text(SeekableByteChannel bytes, long from, int length) throws IOException {
        return StandardCharsets.ISO_8859_1.decode(part(bytes, from, length)).toString();
    }

    /** So many bytes from a place on, fewer where the file ends before. */
    static ByteBuffer part(SeekableByteChannel bytes, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        bytes.position(from);
        while (buffer.hasRemaining() && bytes.read(buffer) >= 0) {
            // until the buffer is full or the file ends
        }
        return buffer.flip();
    }
}
