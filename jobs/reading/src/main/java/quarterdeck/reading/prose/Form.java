package quarterdeck.reading.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of words that is only looked for where one of its first characters stands, which is rarely. */
final class Form {

    static final String DIGITS = "0123456789";
    static final String NUMERALS = "一二三四五六七八九十";

    private final Pattern pattern;
    private final boolean[] starts = new boolean[Character.MAX_VALUE + 1];

    /** @param first every character that a match can begin with */
    Form(String first, String pattern) {
        this.pattern = Pattern.compile(pattern);
        first.chars().forEach(letter -> starts[letter] = true);
    }

    /** Takes one match; a matcher that was reset since may not be kept. */
    interface Sink {
        void accept(Matcher match);
    }

    /**
     * Every match in order, none overlapping.
     *
     * @param places where any form may begin, in order
     */
    void find(String folded, int[] places, Sink sink) {
        Matcher matcher = null;
        int next = 0;
        for (int at : places) {
            if (at >= next && starts[folded.charAt(at)] && !isInsideNumber(folded, at)) {
                matcher = matcher == null ? unbounded(folded) : matcher;
                matcher.region(at, folded.length());
                if (matcher.lookingAt()) {
                    sink.accept(matcher);
                    next = matcher.end();
                }
            }
        }
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

    /** What begins with a number begins with its first digit. */
    private static boolean isInsideNumber(String folded, int at) {
        return at > 0 && isDigit(folded.charAt(at)) && isDigit(folded.charAt(at - 1));
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** What stands before the place that is looked at is part of the answer. */
    private Matcher unbounded(String folded) {
        return pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
