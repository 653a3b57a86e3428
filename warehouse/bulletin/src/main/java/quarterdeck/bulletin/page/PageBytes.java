package quarterdeck.bulletin.page;

import gg.jte.TemplateOutput;
import java.util.Arrays;
import quarterdeck.bulletin.figure.Plain;

/** A page while it is written, as UTF-8; what {@link Plain} does not let be seen as it is becomes a sign at once. */
final class PageBytes implements TemplateOutput {

    /** Style, script and a table of some hundred rows. */
    private static final int ROOM = 1 << 17;

    /** Bytes of a character of the basic plane at most; a pair of halves takes four for two. */
    private static final int WIDEST = 3;

    private static final int ASCII = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int SIX_BITS = 0x3f;

    private byte[] bytes = new byte[ROOM];
    private int size;

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int from, int to) {
        makeRoom(WIDEST * (to - from));
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Plain.masks(text, i)) {
                wide(Plain.SHOWN);
            } else if (c < ASCII) {
                bytes[size++] = (byte) c;
            } else if (Character.isHighSurrogate(c)) {
                pair(text.codePointAt(i++));
            } else {
                wide(c);
            }
        }
    }

    private void wide(char c) {
        if (c < TWO_BYTES) {
            bytes[size++] = (byte) (0xc0 | c >> 6);
        } else {
            bytes[size++] = (byte) (0xe0 | c >> 12);
            bytes[size++] = (byte) (ASCII | c >> 6 & SIX_BITS);
        }
        bytes[size++] = (byte) (ASCII | c & SIX_BITS);
    }

    private void pair(int c) {
        bytes[size++] = (byte) (0xf0 | c >> 18);
        bytes[size++] = (byte) (ASCII | c >> 12 & SIX_BITS);
        bytes[size++] = (byte) (ASCII | c >> 6 & SIX_BITS);
        bytes[size++] = (byte) (ASCII | c & SIX_BITS);
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
