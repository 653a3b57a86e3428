package quarterdeck.reading.period;

import java.util.List;
import quarterdeck.reading.quantity.ChineseNumerals;

/** A position in a folded text; reading on from it skips spaces. */
final class Cursor {

    private static final List<String> JOINTS = List.of("--", "-", "~", "至", "到");

    private final String text;
    private int at;

    Cursor(String folded, int at) {
        this.text = folded;
        this.at = at;
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    boolean atEnd() {
        skipSpaces();
        return at >= text.length();
    }

    /** The character before the position, a space at the start. */
    char before() {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    /** The next character but spaces, NUL at the end. */
    char peek() {
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next < text.length() ? text.charAt(next) : '\0';
    }

    boolean isAtSpace() {
        return at < text.length() && isSpace(text.charAt(at));
    }

    private void skipSpaces() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\n' || letter == '\r';
    }

    /** Reads a word if it stands here. */
    boolean take(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        if (at >= text.length() || !isSpace(text.charAt(at))) {
            return false;
        }
        int before = at;
        skipSpaces();
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        at = before;
        return false;
    }

    boolean takeAny(String one, String other) {
        return take(one) || take(other);
    }

    boolean takeAny(List<String> words) {
        for (String word : words) {
            if (take(word)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a dash or a word that joins two months. */
    boolean takeJoint() {
        return takeAny(JOINTS);
    }

    /** Reads a numeral of at most that many digits, Arabic or Chinese; -1 where there is none or a longer one. */
    int takeNumber(int digits) {
        int before = at;
        skipSpaces();
        if (at < text.length() && isDigit(text.charAt(at))) {
            return takeArabic(digits, before);
        }
        ChineseNumerals.Numeral numeral =
                at < text.length() && ChineseNumerals.digit(text.charAt(at)) < 0 && text.charAt(at) != '十'
                        ? null
                        : ChineseNumerals.read(text, at);
        if (numeral == null || numeral.value().scale() > 0 || numeral.value().precision() > digits) {
            at = before;
            return -1;
        }
        at = numeral.end();
        return numeral.value().intValueExact();
    }

    private int takeArabic(int digits, int before) {
        int start = at;
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at)) && at - start <= digits) {
            value = value * 10 + text.charAt(at) - '0';
            at++;
        }
        if (at - start > digits) {
            at = before;
            return -1;
        }
        return value;
    }

    /** Reads exactly that many Arabic digits, no more standing behind them; -1 otherwise. */
    int takeDigits(int digits) {
        int before = at;
        skipSpaces();
        int start = at;
        int value = at < text.length() && isDigit(text.charAt(at)) ? takeArabic(digits, at) : -1;
        if (value < 0 || at - start != digits || at < text.length() && isDigit(text.charAt(at))) {
            at = before;
            return -1;
        }
        return value;
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
