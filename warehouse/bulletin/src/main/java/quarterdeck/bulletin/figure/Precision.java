package quarterdeck.bulletin.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How many digits a number may show: as many as the width of its rounding interval carries, and no more. */
public final class Precision {

    private static final int MOST = 4;
    private static final double SLACK = 1e-9;
    private static final double[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000};

    /** Up to here the nearest whole number of a product is the one that is meant. */
    private static final double EXACT = 1e14;

    /** Up to here a number times a power of ten is wrong by far less than a hundredth. */
    private static final double SAFE = 1e11;

    private static final double HALF = 0.5;
    private static final double NEAR = 1e-4;

    private static final int GROUP = 3;

    private Precision() {}

    /** Decimals that an interval of this width carries; of an open or missing interval those of the number itself. */
    public static int decimals(double value, @Nullable Double low, @Nullable Double high) {
        if (low == null || high == null || high - low <= SLACK) {
            return own(value);
        }
        int carried = (int) Math.ceil(-Math.log10(high - low) - SLACK);
        return Math.min(MOST, Math.max(0, carried));
    }

    /** The decimals that a number is written with: those after which it is told apart from every other. */
    private static int own(double value) {
        for (int decimals = 0; decimals < MOST; decimals++) {
            double whole = Math.rint(value * POWERS[decimals]);
            if (whole / POWERS[decimals] == value && Math.abs(whole) < EXACT) {
                return decimals;
            }
        }
        return Math.abs(value) < EXACT / POWERS[MOST]
                ? MOST
                : Math.min(
                        MOST,
                        Math.max(
                                0,
                                BigDecimal.valueOf(value).stripTrailingZeros().scale()));
    }

    /** A number with that many decimals, grouped by thousands, with a true minus sign. */
    public static String text(double value, int decimals) {
        double scaled = Math.abs(value) * POWERS[decimals];
        double below = Math.floor(scaled);
        if (scaled < SAFE && Math.abs(scaled - below - HALF) > NEAR) {
            long units = (long) (scaled - below < HALF ? below : below + 1);
            return grouped(value < 0 && units > 0, Long.toString(units), decimals);
        }
        // near a half the decimal digits decide, not their binary neighbour
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String units = rounded.unscaledValue().abs().toString();
        return grouped(rounded.signum() < 0, units, decimals);
    }

    /** @param units digits of the number in units of its last decimal */
    private static String grouped(boolean negative, String units, int decimals) {
        StringBuilder text = new StringBuilder(units.length() + decimals + units.length() / GROUP + 2);
        text.append("0".repeat(Math.max(0, decimals + 1 - units.length()))).append(units);
        int point = text.length() - decimals;
        if (decimals > 0) {
            text.insert(point, '.');
        }
        for (int at = point - GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return negative ? text.insert(0, '\u2212').toString() : text.toString();
    }

    /** A number with its sign, as growth is shown. */
    public static String signed(double value, int decimals) {
        String text = text(value, decimals);
        return value > 0 && !text.matches("[0.,]*") ? "+" + text : text;
    }
}
