package quarterdeck.reading.quantity;

import org.jspecify.annotations.Nullable;

/**
 * Reads the cells that nearly all cells of a long table are: digits, perhaps in groups of three (12,345.6), perhaps
 * with decimals and a minus sign. One pass over the characters, no decimal library; what is printed in any other way,
 * or has more digits than a long takes, is left to the grammar, which says the same of these.
 */
final class PlainDigits {

    private static final int GROUP = 3;

    private PlainDigits() {}

    /** The number that a cell is; null where it is none of these. */
    static @Nullable Quantity read(String cell) {
        int length = cell.length();
        boolean negative = length > 0 && cell.charAt(0) == '-';
        int from = negative ? 1 : 0;
        long digits = 0;
        int count = 0;
        int point = -1;
        int comma = -1;
        for (int i = from; i < length; i++) {
            char letter = cell.charAt(i);
            if (letter >= '0' && letter <= '9') {
                digits = digits * 10 + letter - '0';
                if (++count > Quantity.MOST_DIGITS) {
                    return null;
                }
            } else if (letter == ',' && point < 0 && (comma < 0 ? isFirstGroup(i - from) : i - comma == GROUP + 1)) {
                comma = i;
            } else if (letter == '.' && point < 0 && i > from) {
                point = i;
            } else {
                return null;
            }
        }
        int end = point < 0 ? length : point;
        boolean whole = count > 0 && point != length - 1 && (comma < 0 || end - comma == GROUP + 1);
        if (!whole || isPadded(cell, from, end) || negative && digits == 0) {
            return null;
        }
        String printed = comma < 0 ? cell : cell.replace(",", "");
        return Quantity.ofDigits(negative ? -digits : digits, point < 0 ? 0 : length - 1 - point, printed);
    }

    private static boolean isFirstGroup(int length) {
        return length > 0 && length <= GROUP;
    }

    /** 007 is printed as 7, and so is no digit of it. */
    private static boolean isPadded(String cell, int from, int end) {
        return end - from > 1 && cell.charAt(from) == '0';
    }
}
