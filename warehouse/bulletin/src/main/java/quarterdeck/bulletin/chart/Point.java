package quarterdeck.bulletin.chart;

import org.jspecify.annotations.Nullable;

/**
 * A value of a series.
 *
 * @param at quarters since the year 0, so that gaps stay gaps
 * @param low lower end of the rounding interval, null where open
 */
public record Point(
        int at,
        double value,
        @Nullable Double low,
        @Nullable Double high) {

    /** Position of a quarter such as {@code 2024Q4}. */
    public static int quarter(String label) {
        return Integer.parseInt(label.substring(0, 4)) * 4 + (label.charAt(5) - '1');
    }

    public static String label(int at) {
        return at / 4 + "Q" + (at % 4 + 1);
    }
}
