package quarterdeck.reading.table;

import java.util.regex.Pattern;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.quantity.Quantities;

/** Tells numbers, missing marks and words apart; texts met before are remembered. Safe for threads. */
final class CellKinds {

    private static final int EARLIEST_YEAR = 1949;
    private static final int LATEST_YEAR = 2100;
    private static final int DIGITS_OF_A_YEAR = 4;

    private static final Pattern DAMAGED = Pattern.compile("[+-]?[0-9][0-9.,，。%]*[0-9%]");

    private final Quantities quantities;
    private final Periods periods;
    private final RememberedTexts<CellKind> remembered = new RememberedTexts<>();

    CellKinds(Quantities quantities, Periods periods) {
        this.quantities = quantities;
        this.periods = periods;
    }

    CellKind of(String text) {
        if (text.isBlank()) {
            return CellKind.BLANK;
        }
        if (isPlainNumber(text) || Quantities.isGrouped(text)) {
            return CellKind.NUMBER;
        }
        return remembered.get(text, this::understood);
    }

    private CellKind understood(String text) {
        return hasDigit(text) ? ofDigits(text) : quantities.isMissingMark(text) ? CellKind.MARK : CellKind.WORDS;
    }

    private CellKind ofDigits(String text) {
        if (periods.parse(text).isPresent()) {
            return CellKind.WORDS;
        }
        if (quantities.parse(text).isPresent()) {
            return CellKind.NUMBER;
        }
        return DAMAGED.matcher(text.strip()).matches() ? CellKind.DAMAGED : CellKind.WORDS;
    }

    /** Whether a number may be a year standing alone, as headers and stubs of time series have it. */
    static boolean isYear(String text) {
        String digits = text.strip();
        if (digits.length() != DIGITS_OF_A_YEAR || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int year = Integer.parseInt(digits);
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Digits with at most one point and a leading sign: by far the most frequent cell, so it is told by hand. */
    private static boolean isPlainNumber(String text) {
        int points = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i != 0 || c != '-') {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }
}
