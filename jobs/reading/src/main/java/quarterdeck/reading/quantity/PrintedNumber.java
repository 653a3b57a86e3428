package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A numeral in a folded text, Arabic or Chinese, without sign, qualifier and unit.
 *
 * @param end index behind its last character
 * @param value its scale is the printed one
 */
record PrintedNumber(int end, BigDecimal value, boolean chinese, boolean positional) {

    private static final int LONGEST = 40;

    /** The longest number that begins at a position; null where none does, or one too long to be a number. */
    static @Nullable PrintedNumber read(String original, String folded, int from) {
        if (isDigit(folded, from)) {
            return arabic(original, folded, from);
        }
        ChineseNumerals.Numeral numeral = ChineseNumerals.read(folded, from);
        return numeral == null || numeral.end() - from > LONGEST
                ? null
                : new PrintedNumber(numeral.end(), numeral.value(), true, numeral.positional());
    }

    static boolean isDigit(CharSequence folded, int at) {
        return at >= 0 && at < folded.length() && folded.charAt(at) >= '0' && folded.charAt(at) <= '9';
    }

    static PrintedNumber arabic(String original, String folded, int from) {
        int end = digitsEnd(folded, from);
        StringBuilder digits = new StringBuilder(folded.substring(from, Math.min(end, from + LONGEST)));
        if (end - from <= 3) {
            while (isGroup(original, folded, from, end)) {
                digits.append(folded, end + 1, end + 4);
                end += 4;
            }
        }
        if (end < folded.length() && folded.charAt(end) == '.' && isDigit(folded, end + 1)) {
            int decimalsEnd = digitsEnd(folded, end + 1);
            digits.append(folded, end, Math.min(decimalsEnd, end + LONGEST));
            end = decimalsEnd;
        }
        return end - from > LONGEST
                ? new PrintedNumber(end, BigDecimal.ZERO, false, true)
                : new PrintedNumber(end, new BigDecimal(digits.toString()), false, false);
    }

    private static int digitsEnd(String folded, int from) {
        int end = from;
        while (isDigit(folded, end)) {
            end++;
        }
        return end;
    }

    /** A comma is a thousands separator if it is as wide as the digits: a full-width one parts clauses. */
    private static boolean isGroup(String original, String folded, int from, int comma) {
        return comma + 3 < folded.length()
                && folded.charAt(comma) == ','
                && (original.charAt(comma) == ',') == (original.charAt(from) == folded.charAt(from))
                && isDigit(folded, comma + 1)
                && isDigit(folded, comma + 2)
                && isDigit(folded, comma + 3)
                && !isDigit(folded, comma + 4);
    }
}
