package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A numeral in a folded text, Arabic or Chinese, without sign, qualifier and unit.
 *
 * @param end index behind its last character
 * @param value its scale is the printed one
 * @param positional whether it is written digit by digit in Chinese characters (二〇二五)
 * @param endless whether it has more digits than any statistic; the value then means nothing
 */
record PrintedNumber(int end, BigDecimal value, boolean chinese, boolean positional, boolean endless) {

    private static final int GROUP = 3;
    private static final int LONGEST = ChineseNumerals.LONGEST;

    PrintedNumber(int end, BigDecimal value, boolean chinese, boolean positional) {
        this(end, value, chinese, positional, false);
    }

    /** The longest number that begins at a position; null where none does. */
    static @Nullable PrintedNumber read(String original, String folded, int from) {
        if (isDigit(folded, from)) {
            return arabic(original, folded, from);
        }
        ChineseNumerals.Numeral numeral = ChineseNumerals.read(folded, from);
        return numeral == null
                ? null
                : new PrintedNumber(
                        numeral.end(), numeral.value(), true, numeral.positional(), numeral.end() - from > LONGEST);
    }

    static boolean isDigit(CharSequence folded, int at) {
        return at >= 0 && at < folded.length() && folded.charAt(at) >= '0' && folded.charAt(at) <= '9';
    }

    static PrintedNumber arabic(String original, String folded, int from) {
        int end = digitsEnd(folded, from);
        StringBuilder digits = new StringBuilder(folded.substring(from, Math.min(end, from + LONGEST)));
        boolean groups = end - from <= GROUP;
        while (groups && isGroup(original, folded, from, end)) {
            digits.append(folded, end + 1, end + 1 + GROUP);
            end += 1 + GROUP;
        }
        if (end < folded.length() && folded.charAt(end) == '.' && isDigit(folded, end + 1)) {
            int decimalsEnd = digitsEnd(folded, end + 1);
            digits.append(folded, end, Math.min(decimalsEnd, end + LONGEST));
            end = decimalsEnd;
        }
        return end - from > LONGEST
                ? new PrintedNumber(end, BigDecimal.ZERO, false, false, true)
                : new PrintedNumber(end, new BigDecimal(digits.toString()), false, false);
    }

    private static int digitsEnd(String folded, int from) {
        int end = from;
        while (isDigit(folded, end)) {
            end++;
        }
        return end;
    }

    /** A full-width comma parts clauses, unless the digits are full-width as well. */
    private static boolean isGroup(String original, String folded, int from, int comma) {
        return comma + 3 < folded.length()
                && folded.charAt(comma) == ','
                && (original.charAt(comma) == ',' || original.charAt(from) != folded.charAt(from))
                && isDigit(folded, comma + 1)
                && isDigit(folded, comma + 2)
                && isDigit(folded, comma + 3)
                && !isDigit(folded, comma + 4);
    }
}
