package quarterdeck.bulletin.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How many digits a number may show: as many as the width of its rounding interval carries, and no more. */
public final class Precision {

    private static final int MOST = 4;
    private static final double SLACK = 1e-9;

    private Precision() {}

    /** Decimals that an interval of this width carries; of an open or missing interval those of the number itself. */
    public static int decimals(double value, @Nullable Double low, @Nullable Double high) {
        if (low == null || high == null || high - low <= SLACK) {
            return Math.min(
                    MOST,
                    Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale()));
        }
        int carried = (int) Math.ceil(-Math.log10(high - low) - SLACK);
        return Math.min(MOST, Math.max(0, carried));
    }

    /** A number with that many decimals, grouped by thousands, with a true minus sign. */
    public static String text(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return rounded.signum() < 0 ? "\u2212" + text : text.toString();
    }

    /** A number with its sign, as growth is shown. */
    public static String signed(double value, int decimals) {
        String text = text(value, decimals);
        return value > 0 && !text.matches("[0.,]*") ? "+" + text : text;
    }
}
