package quarterdeck.reading.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is kept of a text when some of it is left out, and where each kept character stood. */
final class Kept {

    private static final int[] ALL = {};

    private final String text;
    private final int[] indexes;
    private final boolean plain;

    private Kept(String text, int[] indexes, boolean plain) {
        this.text = text;
        this.indexes = indexes;
        this.plain = plain;
    }

    /** Leaves out all that matches. */
    static Kept of(String original, Pattern leftOut) {
        boolean suspect = false;
        boolean plain = true;
        for (int i = 0; i < original.length(); i++) {
            char letter = original.charAt(i);
            suspect |= letter == ' ' || letter == '\u00a0' || letter == '\u2009' || letter >= 'à' && letter <= 'ǜ';
            plain &= !Character.isSurrogate(letter);
        }
        Matcher found = leftOut.matcher(original);
        if (!suspect || !found.find()) {
            return new Kept(original, ALL, plain);
        }
        StringBuilder text = new StringBuilder(original.length());
        int[] indexes = new int[original.length() + 1];
        int at = 0;
        do {
            at = keep(original, at, found.start(), text, indexes);
            at = found.end();
        } while (found.find());
        keep(original, at, original.length(), text, indexes);
        indexes[text.length()] = original.length();
        return new Kept(text.toString(), indexes, plain);
    }

    private static int keep(String original, int from, int to, StringBuilder text, int[] indexes) {
        for (int i = from; i < to; i++) {
            indexes[text.length()] = i;
            text.append(original.charAt(i));
        }
        return to;
    }

    /** The text without what is left out. */
    String text() {
        return text;
    }

    /** Whether every character of the original is one {@code char}. */
    boolean isPlain() {
        return plain;
    }

    /** Where a kept character stood. */
    int from(int index) {
        return indexes.length == 0 ? index : indexes[index];
    }

    /** Behind where the kept character before an index stood. */
    int to(int index) {
        return indexes.length == 0 || index == 0 ? index : indexes[index - 1] + 1;
    }

    /** Whether something between two indexes is left out. */
    boolean isBroken(int from, int to) {
        return indexes.length > 0 && to(to) - from(from) != to - from;
    }
}
