package quarterdeck.reading.period;

import quarterdeck.reading.quantity.ChineseNumerals;
import quarterdeck.reading.vocabulary.Folding;

/** A position in a folded text; reading on from it skips spaces. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String folded, int at) {
        this.text = folded;
        this.at = at;
    }

    static String fold(String text) {
        return Folding.fold(text);
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

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** Reads a word if it stands here. */
    boolean take(String word) {
        int before = at;
        skipSpaces();
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        at = before;
        return false;
    }

    boolean takeAny(String... words) {
        for (String word : words) {
            if (take(word)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a dash or a word that joins two months. */
    boolean takeJoint() {
        return takeAny("--", "-", "~", "至", "到");
    }

    char peek() {
        skipSpaces();
        return at < text.length() ? text.charAt(at) : '\0';
    }

    /** Reads a numeral of at most that many digits, Arabic or Chinese; -1 where there is none or a longer one. */
    int takeNumber(int digits) {
        int before = at;
        skipSpaces();
        int start = at;
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            value = at - start < digits ? value * 10 + text.charAt(at) - '0' : value;
            at++;
        }
        if (at > start) {
            return at - start <= digits ? value : miss(before);
        }
        ChineseNumerals.Numeral numeral = ChineseNumerals.read(text, at);
        if (numeral == null || numeral.value().scale() > 0 || numeral.value().precision() > digits) {
            return miss(before);
        }
        at = numeral.end();
        return numeral.value().intValueExact();
    }

    private int miss(int before) {
        at = before;
        return -1;
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
