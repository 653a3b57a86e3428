package quarterdeck.bulletin.figure;

/** Texts out of releases, made fit to be shown and downloaded: names can carry anything. */
public final class Plain {

    /** The visible sign. */
    public static final char SHOWN = '\ufffd';

    private Plain() {}

    /**
     * The text with a visible sign in place of what would turn the direction of other text or not be seen at all:
     * controls, bidirectional controls, halves of characters.
     */
    public static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (masks(text, i)) {
                return shown(text);
            }
        }
        return text;
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            shown.append(masks(text, i) ? SHOWN : text.charAt(i));
        }
        return shown.toString();
    }

    /** Whether the character at a position gets the visible sign. */
    public static boolean masks(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c == 0x7f;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < 0xa0 || turns(c) || c == 0xfffe || c == 0xffff;
    }

    /** The bidirectional controls of Unicode. */
    private static boolean turns(char c) {
        return c == 0x61c || c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }
}
