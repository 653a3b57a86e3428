package quarterdeck.reading.period;

import java.util.Arrays;
import quarterdeck.reading.quantity.ChineseNumerals;

/** Tells from two characters whether a period can begin, so that a text is read at the speed of looking at it. */
final class PeriodStarts {

    private static final String NUMERALS = "0123456789〇零○一二三四五六七八九十";
    private static final String[] BEHIND = behind();

    private PeriodStarts() {}

    /** For each character that can begin a period those that can follow it; empty for all others. */
    private static String[] behind() {
        String[] behind = new String[Character.MAX_VALUE + 1];
        Arrays.fill(behind, "");
        String afterNumeral = NUMERALS + "月季年日-~至到.、/QH";
        NUMERALS.chars().forEach(numeral -> behind[numeral] = afterNumeral);
        "今去明自开全".chars().forEach(letter -> behind[letter] = "年");
        "前头".chars().forEach(letter -> behind[letter] = NUMERALS + "两年半");
        "本当".chars().forEach(letter -> behind[letter] = "年月季");
        behind['上'] = "年月季半一个";
        behind['下'] = "半";
        behind['后'] = "半";
        behind['年'] = "初内末底";
        behind['截'] = "至止";
        behind['第'] = NUMERALS + "ⅠⅡⅢⅣIⅤ";
        behind['这'] = "个";
        behind['到'] = "目";
        behind['过'] = "去";
        behind['累'] = "计";
        "“\"".chars().forEach(quote -> behind[quote] = "六七八九十");
        "Qq".chars().forEach(letter -> behind[letter] = "1234");
        behind['H'] = "12";
        "ⅠⅡⅢⅣ".chars().forEach(roman -> behind[roman] = "-~至到季");
        "JFMASOND".chars().forEach(letter -> behind[letter] = "aepuco");
        behind['I'] = "IV-季";
        return behind;
    }

    /** Whether a period can begin here; what stands before is part of the answer, as 12025年 holds none. */
    static boolean at(String folded, int at) {
        char letter = folded.charAt(at);
        String second = BEHIND[letter];
        if (second.isEmpty()) {
            return false;
        }
        char next = at + 1 < folded.length() ? folded.charAt(at + 1) : '\0';
        boolean goesOn = second.indexOf(next) >= 0 || next == ' ' || next == '\n' || next == '\r';
        return goesOn && isFree(letter, at == 0 ? ' ' : folded.charAt(at - 1));
    }

    /** A number inside a longer number or a model name is no period, and the tail of a word is no word. */
    static boolean isFree(char letter, char previous) {
        if (Cursor.isDigit(letter)) {
            return !Cursor.isDigit(previous) && ".-/第".indexOf(previous) < 0;
        }
        if (letter < 128) {
            return !Character.isLetterOrDigit(previous) || previous >= 128;
        }
        return !isNumeral(letter) || !isNumeral(previous) && !Cursor.isDigit(previous) && previous != '第';
    }

    static boolean isNumeral(char letter) {
        return letter == '十' || ChineseNumerals.digit(letter) >= 0;
    }
}
