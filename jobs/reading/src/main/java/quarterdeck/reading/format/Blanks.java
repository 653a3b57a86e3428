package quarterdeck.reading.format;

/** Blanks as Chinese releases print them: ASCII blanks, no-break and full-width spaces, zero-width marks. */
public final class Blanks {

    private Blanks() {}

    public static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\uFEFF'
                || (c >= '\u2000' && c <= '\u200F')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F';
    }

    public static boolean isBlank(String text) {
        return first(text) == text.length();
    }

    /** Where the text begins behind its leading blanks. */
    public static int first(String text) {
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        return first;
    }

    /** Where the text ends before its trailing blanks. */
    public static int last(String text) {
        int last = text.length();
        while (last > 0 && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    public static String strip(String text) {
        int first = first(text);
        int last = last(text);
        return first >= last ? "" : text.substring(first, last);
    }

    /** Without ASCII blanks at both ends and without any at the right: what is left at the left is an indent. */
    public static String stripKeepingIndent(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) <= ' ') {
            from++;
        }
        int to = last(text);
        return from >= to ? "" : text.substring(from, to);
    }
}
