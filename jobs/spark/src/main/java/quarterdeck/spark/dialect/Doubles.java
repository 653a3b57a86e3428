package quarterdeck.spark.dialect;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;

/** What DuckDB does with doubles, to the last digit. */
public final class Doubles {
    /** Digits of the widest decimal. */
    static final int PRECISION = 38;

    /** From here on, and below the other, DuckDB writes doubles with an exponent. */
    private static final double LARGE = 1e16;

    private static final double SMALL = 1e-4;

    /** Whole numbers below it fit a long, in which Spark holds decimals when it can. */
    private static final double OF_A_LONG = 1e18;

    private Doubles() {}

    /** By nought it is infinite or no number. */
    public static double divide(double dividend, double divisor) {
        return dividend / divisor;
    }

    /** A double is rounded as a number of units of the last place, halves away from nought. */
    public static double rounded(double value, int places) {
        double unit = Math.pow(10, Math.abs(places));
        double units = places < 0 ? value / unit : value * unit;
        double nearest = whole(units);
        double rounded = places < 0 ? nearest * unit : nearest / unit;
        return Double.isFinite(rounded) ? rounded : value;
    }

    /**
     * The decimal that a double is cast to: it is moved to the left of the point as a double, and rounded there, halves
     * away from nought.
     */
    public static Decimal decimal(double value, int scale) {
        double units = whole(value * Math.pow(10, scale));
        return Math.abs(units) < OF_A_LONG
                ? Decimal.apply((long) units, PRECISION, scale)
                : Decimal.apply(
                        scala.math.BigDecimal.javaBigDecimal2bigDecimal(
                                new BigDecimal(units).scaleByPowerOfTen(-scale).setScale(scale)),
                        PRECISION,
                        scale);
    }

    /** The nearest whole number, of two the one further from nought. */
    private static double whole(double value) {
        double below = Math.floor(Math.abs(value));
        return Math.copySign(Math.abs(value) - below >= 0.5 ? below + 1 : below, value);
    }

    /** The text of a double: the shortest that means it, always with a point or an exponent. */
    public static UTF8String text(double value) {
        return UTF8String.fromString(written(value));
    }

    private static String written(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        } else if (value == 0) {
            return Double.toString(value);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= LARGE || size < SMALL ? withExponent(decimal) : plain(decimal);
    }

    private static String plain(BigDecimal decimal) {
        String text = decimal.toPlainString();
        return text.contains(".") ? text : text + ".0";
    }

    private static String withExponent(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale() - 1;
        String digits = decimal.movePointLeft(exponent).toPlainString();
        return String.format(Locale.ROOT, "%se%s%02d", digits, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
