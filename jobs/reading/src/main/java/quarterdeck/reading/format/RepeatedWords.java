package quarterdeck.reading.format;

import org.jspecify.annotations.Nullable;

/**
 * Gives words that come again the string they had: a list repeats a hundred names of regions ten thousand times, and a
 * string that is the same object is neither made nor hashed again, nor is what was understood by it. Every word has one
 * place, where the next one of the same hash replaces it: what is forgotten is only made anew.
 */
final class RepeatedWords {

    private static final int PLACES = 1 << 11;

    /** Longer texts are sentences, which hardly come again. */
    private static final int LONGEST = 40;

    private final @Nullable String[] places = new String[PLACES];

    /** The text of these characters. */
    String text(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST || isOfNumber(buffer[offset])) {
            return new String(buffer, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        String known = places[place];
        if (known == null || !same(known, buffer, offset, length)) {
            known = new String(buffer, offset, length);
            places[place] = known;
        }
        return known;
    }

    private static boolean isOfNumber(char first) {
        return first >= '0' && first <= '9' || first == '-';
    }

    static boolean same(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
