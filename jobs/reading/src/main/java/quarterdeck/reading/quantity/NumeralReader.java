package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.vocabulary.Mention;

/** Enumerates every numeral of a text, those inside names and words included. */
final class NumeralReader {

    private NumeralReader() {}

    static List<Mention<Numeral>> read(String original, String folded) {
        List<Mention<Numeral>> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = PrintedNumber.isDigit(folded, at) ? at : chineseEnd(folded, at);
            if (PrintedNumber.isDigit(folded, at)) {
                PrintedNumber number = PrintedNumber.arabic(original, folded, at);
                found.add(
                        new Mention<>(at, number.end(), new Numeral(number.endless() ? null : number.value(), false)));
                end = number.end();
            } else if (end > at) {
                if (!isZero(folded, at, end)) {
                    found.add(new Mention<>(at, end, chinese(folded.substring(at, end))));
                }
            } else {
                end = at + 1;
            }
            at = end;
        }
        return found;
    }

    private static int chineseEnd(String folded, int from) {
        int end = from;
        while (end < folded.length() && isChinese(folded.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isChinese(char letter) {
        return ChineseNumerals.digit(letter) >= 0
                || ChineseNumerals.smallPower(letter) > 0
                || ChineseNumerals.largeExponent(letter) > 0;
    }

    /** 零 on its own is a part of words (零售), not a numeral. */
    private static boolean isZero(String folded, int from, int end) {
        return end - from == 1 && ChineseNumerals.digit(folded.charAt(from)) == 0;
    }

    private static Numeral chinese(String run) {
        ChineseNumerals.Numeral numeral = ChineseNumerals.read(run, 0);
        if (numeral == null || numeral.end() > ChineseNumerals.LONGEST) {
            return new Numeral(null, true);
        }
        int end = numeral.end();
        int exponent = 0;
        while (end < run.length() && ChineseNumerals.largeExponent(run.charAt(end)) > 0) {
            exponent += ChineseNumerals.largeExponent(run.charAt(end));
            end++;
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent).setScale(0);
        return new Numeral(end == run.length() ? numeral.value().multiply(power) : null, true);
    }
}
