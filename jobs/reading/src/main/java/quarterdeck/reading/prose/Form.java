package quarterdeck.reading.prose;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of words that is only looked for where one of its first characters stands, which is rarely. */
final class Form {

    static final String DIGITS = "0123456789";
    static final String NUMERALS = "一二三四五六七八九十";

    private static final char END = ' ';

    private final Pattern pattern;
    private final String behindNumber;
    private final boolean[] starts = new boolean[Character.MAX_VALUE + 1];

    /** @param first every character that a match can begin with */
    Form(String first, String pattern) {
        this(first, "", pattern);
    }

    /** @param behindNumber what can stand behind the number that a match begins with, if with one; empty for anything */
    Form(String first, String behindNumber, String pattern) {
        this.pattern = Pattern.compile(pattern);
        this.behindNumber = behindNumber;
        first.chars().forEach(letter -> starts[letter] = true);
    }

    /**
     * Where any form may begin, looked for once.
     *
     * @param at indexes in order, of a number only that of its first digit
     * @param behind where a number stands, the character behind it with its decimals
     */
    record Places(int[] at, char[] behind) {

        static Places of(String folded, boolean[] starts) {
            int[] at = new int[folded.length()];
            char[] behind = new char[folded.length()];
            int count = 0;
            for (int i = 0; i < at.length; i++) {
                char letter = folded.charAt(i);
                boolean digit = isDigit(letter);
                if (starts[letter] && !(digit && i > 0 && isDigit(folded.charAt(i - 1)))) {
                    behind[count] = digit ? behindNumber(folded, i) : END;
                    at[count++] = i;
                }
            }
            return new Places(Arrays.copyOf(at, count), Arrays.copyOf(behind, count));
        }

        private static char behindNumber(String folded, int from) {
            int end = digitsEnd(folded, from);
            if (end + 1 < folded.length() && folded.charAt(end) == '.' && isDigit(folded.charAt(end + 1))) {
                end = digitsEnd(folded, end + 1);
            }
            return end < folded.length() ? folded.charAt(end) : END;
        }

        private static int digitsEnd(String folded, int from) {
            int end = from;
            while (end < folded.length() && isDigit(folded.charAt(end))) {
                end++;
            }
            return end;
        }
    }

    /** Takes one match; a matcher that was reset since may not be kept. */
    interface Sink {
        void accept(Matcher match);
    }

    /** Every match in order, none overlapping. */
    void find(String folded, Places places, Sink sink) {
        Matcher matcher = null;
        int next = 0;
        for (int i = 0; i < places.at.length; i++) {
            int at = places.at[i];
            char letter = folded.charAt(at);
            if (at >= next && starts[letter] && (!isDigit(letter) || mayStandBefore(places.behind[i]))) {
                matcher = matcher == null ? unbounded(folded) : matcher;
                matcher.region(at, folded.length());
                if (matcher.lookingAt()) {
                    sink.accept(matcher);
                    next = matcher.end();
                }
            }
        }
    }

    private boolean mayStandBefore(char behind) {
        return behindNumber.isEmpty() || behindNumber.indexOf(behind) >= 0;
    }

    /** Characters that one of the forms begins with, at their codes. */
    static boolean[] starts(List<Form> forms) {
        boolean[] any = new boolean[Character.MAX_VALUE + 1];
        for (Form form : forms) {
            for (int letter = 0; letter < any.length; letter++) {
                any[letter] |= form.starts[letter];
            }
        }
        return any;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** What stands before the place that is looked at is part of the answer. */
    private Matcher unbounded(String folded) {
        return pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
