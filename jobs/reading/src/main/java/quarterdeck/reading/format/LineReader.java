package quarterdeck.reading.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Cuts a text into lines at LF, CR LF or CR, counting code points; lines can be given back to be read again. */
final class LineReader implements Closeable {

    /** A paragraph longer than this is no text a person wrote. */
    private static final int LONGEST_LINE = 1 << 24;

    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int position;
    private int limit;
    private int offset;
    private int number;
    private boolean afterReturn;

    LineReader(Reader reader) {
        this.reader = reader;
    }

    @Nullable
    Line next() throws IOException {
        Line again = returned.pollFirst();
        return again != null ? again : read();
    }

    /** The line will be the next one again; give several back in reverse order. */
    void giveBack(Line line) {
        returned.addFirst(line);
    }

    private @Nullable Line read() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        while (ready()) {
            any = true;
            int end = lineEnd();
            text.append(buffer, position, end - position);
            refuseIfTooLong(text);
            position = end;
            if (position < limit) {
                afterReturn = buffer[position++] == '\r';
                break;
            }
        }
        if (!any) {
            return null;
        }
        String line = text.toString();
        int start = offset;
        offset = Math.addExact(offset, line.codePointCount(0, line.length()) + 1);
        return new Line(line, start, ++number);
    }

    private int lineEnd() {
        int end = position;
        while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    /** Whether there are characters left, past the LF of a CR LF, which may come with another buffer. */
    private boolean ready() throws IOException {
        while (true) {
            if (position == limit) {
                limit = Math.max(0, reader.read(buffer, 0, buffer.length));
                position = 0;
            }
            if (limit == 0) {
                return false;
            }
            if (afterReturn && buffer[position] == '\n') {
                position++;
            }
            afterReturn = false;
            if (position < limit) {
                return true;
            }
        }
    }

    private void refuseIfTooLong(StringBuilder text) throws BrokenRelease {
        if (text.length() > LONGEST_LINE) {
            throw Faults.tooLarge(
                    "line " + (number + 1), "a line has at most " + LONGEST_LINE + " characters: break it up");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
