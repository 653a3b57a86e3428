package quarterdeck.reading.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises numbers that a copy has damaged beyond what the words around them can settle: a lost integer part
 * (.44亿), a decimal point turned full stop (2975。55), figures glued together (23323395346268亿元), a thousands
 * comma turned decimal point (41.971亿元).
 */
final class Damage {

    private static final int MOST_DIGITS = 11;
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}((?:万亿|亿|万)(?:美?元|吨|人|千瓦时))");
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d.,])\\d{4,7}((?:万亿|亿|万)(?:美?元|吨|人|千瓦时))");

    private Damage() {}

    static boolean isDamaged(String folded, Part.HowMuch number) {
        int start = number.start();
        int end = number.end();
        boolean bare = number.quantity().unit() == null;
        boolean cutBefore = start > 0 && isPoint(folded.charAt(start - 1)) && isDigit(folded, start);
        boolean cutBehind = isPoint(at(folded, end)) && isDigit(folded, end + 1) && bare;
        boolean stopBefore = start > 1 && folded.charAt(start - 1) == '。' && isDigit(folded, start - 2);
        boolean stopBehind = bare && at(folded, end) == '。' && isDigit(folded, end + 1);
        return isGarbled(at(folded, start - 1))
                || isGarbled(at(folded, end))
                || cutBefore
                || cutBehind
                || stopBefore && isDigit(folded, start)
                || stopBehind
                || isGlued(number)
                || isCommaTurnedPoint(folded, number);
    }

    /** What a text looks like that was decoded with another charset: 82\ufffd53亿元, 8255锟斤拷亿元, 5.2ï¼…. */
    private static boolean isGarbled(char letter) {
        return letter == '\ufffd'
                || letter >= '\u00c0' && letter <= '\u00ff' && letter != '×' && letter != '÷'
                || "锟斤拷".indexOf(letter) >= 0;
    }

    /** 41.971亿元 beside 18250亿元 may be 41,971: three decimals in a sentence that prints thousands without any. */
    private static boolean isCommaTurnedPoint(String folded, Part.HowMuch number) {
        Matcher grouped = GROUPED.matcher(number.words());
        if (!grouped.matches()) {
            return false;
        }
        int from = folded.lastIndexOf('。', number.start()) + 1;
        int end = folded.indexOf('。', number.end());
        Matcher thousands = THOUSANDS.matcher(folded).region(from, end < 0 ? folded.length() : end);
        while (thousands.find()) {
            if (thousands.group(1).equals(grouped.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** More digits without a separator than any figure printed in a large unit has. */
    private static boolean isGlued(Part.HowMuch number) {
        int digits = 0;
        for (char letter : number.words().toCharArray()) {
            digits = Character.isDigit(letter) ? digits + 1 : digits;
        }
        return digits > MOST_DIGITS
                && number.words().indexOf(',') < 0
                && (number.words().contains("亿") || number.words().contains("万"));
    }

    private static boolean isPoint(char letter) {
        return letter == '.';
    }

    private static boolean isDigit(String folded, int index) {
        char letter = at(folded, index);
        return letter >= '0' && letter <= '9';
    }

    private static char at(String folded, int index) {
        return index >= 0 && index < folded.length() ? folded.charAt(index) : ' ';
    }
}
