package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import java.util.Random;

/** Prints numbers in Arabic digits, half or full width, with or without thousands separators. */
final class ArabicPrinter {

    private static final int GROUP = 3;

    private ArabicPrinter() {}

    static String print(BigDecimal value, Random random) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder printed = new StringBuilder(plain);
        if (random.nextBoolean()) {
            for (int at = point - GROUP; at > 0; at -= GROUP) {
                printed.insert(at, ',');
            }
        }
        return random.nextInt(4) == 0 ? fullWidth(printed) : printed.toString();
    }

    private static String fullWidth(CharSequence half) {
        StringBuilder full = new StringBuilder();
        for (int i = 0; i < half.length(); i++) {
            full.append((char) (half.charAt(i) - '!' + '！'));
        }
        return full.toString();
    }
}
