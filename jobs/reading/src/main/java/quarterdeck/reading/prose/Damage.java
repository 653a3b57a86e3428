package quarterdeck.reading.prose;

/**
 * Recognises numbers that a copy has damaged beyond what the words around them can settle: a lost integer part
 * (.44亿), a decimal point turned full stop (2975。55), figures glued together (164.27104.12.7, 23323395346268亿元).
 */
final class Damage {

    private static final int MOST_DIGITS = 11;

    private Damage() {}

    static boolean isDamaged(String folded, Part.HowMuch number) {
        int start = number.start();
        int end = number.end();
        boolean bare = number.quantity().unit() == null;
        boolean cutBefore = start > 0 && isPoint(folded.charAt(start - 1)) && isDigit(folded, start);
        boolean cutBehind = isPoint(at(folded, end)) && isDigit(folded, end + 1) && bare;
        boolean stopBefore = start > 1 && folded.charAt(start - 1) == '。' && isDigit(folded, start - 2);
        boolean stopBehind = bare && at(folded, end) == '。' && isDigit(folded, end + 1);
        return cutBefore || cutBehind || stopBefore && isDigit(folded, start) || stopBehind || isGlued(number);
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
