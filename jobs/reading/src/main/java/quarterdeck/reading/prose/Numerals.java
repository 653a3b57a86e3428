package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;

/** Finds every numeral of a text, in digits or in Chinese. */
final class Numerals {

    private static final String CHINESE = "〇零一二三四五六七八九十百千万亿两";

    /** @param digits whether it is printed in digits */
    record Numeral(int start, int end, boolean digits) {}

    private Numerals() {}

    static boolean isChinese(char letter) {
        return CHINESE.indexOf(letter) >= 0;
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** All numerals in order; a number with separators, decimals and powers (1.2万亿) is one. */
    static List<Numeral> in(String folded) {
        List<Numeral> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            char letter = folded.charAt(at);
            if (!isDigit(letter) && !isChinese(letter)) {
                at++;
                continue;
            }
            int end = endOf(folded, at);
            found.add(new Numeral(at, end, isDigit(letter)));
            at = end;
        }
        return found;
    }

    private static int endOf(String folded, int start) {
        int end = start;
        while (end < folded.length() && continues(folded, end)) {
            end++;
        }
        return end;
    }

    private static boolean continues(String folded, int at) {
        char letter = folded.charAt(at);
        boolean separator = (letter == '.' || letter == ',')
                && at + 1 < folded.length()
                && isDigit(folded.charAt(at + 1))
                && at > 0
                && isDigit(folded.charAt(at - 1));
        return isDigit(letter) || isChinese(letter) || separator;
    }
}
