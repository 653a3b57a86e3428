package quarterdeck.reading.prose;

/** Reads the whole numbers up to a few hundred that ranks and streaks are printed in (三, 十二, 25). */
final class SmallNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private SmallNumber() {}

    /** @param printed digits, or Chinese numerals up to 九十九 */
    static int of(String printed) {
        if (Character.isDigit(printed.charAt(0))) {
            return Integer.parseInt(printed);
        }
        int ten = printed.indexOf('十');
        if (ten < 0) {
            return digit(printed.charAt(0));
        }
        int tens = ten == 0 ? 1 : digit(printed.charAt(0));
        int ones = ten == printed.length() - 1 ? 0 : digit(printed.charAt(printed.length() - 1));
        return tens * 10 + ones;
    }

    private static int digit(char numeral) {
        return numeral == '两' ? 2 : Math.max(0, DIGITS.indexOf(numeral));
    }
}
