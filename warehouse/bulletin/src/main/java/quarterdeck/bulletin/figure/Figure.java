package quarterdeck.bulletin.figure;

import org.jspecify.annotations.Nullable;

/**
 * A number as it is shown.
 *
 * @param text what is printed; empty where there is no number
 * @param unit of the text, may be empty
 * @param interval the rounding interval as text, empty where the number is exact
 * @param proof identity of its proof, empty where there is none
 * @param value what it is sorted by
 */
public record Figure(
        String text,
        String unit,
        String interval,
        String proof,
        @Nullable Double value) {

    public static final Figure NONE = new Figure("", "", "", "", null);

    public static Figure of(
            @Nullable Double value, @Nullable Double low, @Nullable Double high, String unit, String proof) {
        return of(value, low, high, unit, proof, false);
    }

    /** Growth and differences carry their sign. */
    public static Figure signed(
            @Nullable Double value, @Nullable Double low, @Nullable Double high, String unit, String proof) {
        return of(value, low, high, unit, proof, true);
    }

    private static Figure of(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String unit,
            String proof,
            boolean sign) {
        if (value == null) {
            return NONE;
        }
        int decimals = Precision.decimals(value, low, high);
        String text = sign ? Precision.signed(value, decimals) : Precision.text(value, decimals);
        String interval = low == null || high == null || high - low < 1e-9
                ? ""
                : "[" + bound(low, decimals, high - low) + ", " + bound(high, decimals, high - low) + "]";
        return new Figure(text, unit, interval, proof, value);
    }

    private static String bound(double value, int decimals, double width) {
        return Precision.text(value, width > 1.5 * Math.pow(10, -decimals) ? decimals : decimals + 1);
    }

    /** The same without an interval. */
    public Figure bare() {
        return new Figure(text, unit, "", proof, value);
    }

    /** The same with another proof. */
    public Figure provedBy(String other) {
        return new Figure(text, unit, interval, other, value);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Text and unit; percentages stand close. */
    public String withUnit() {
        return unit.isEmpty() || text.isEmpty() ? text : unit.equals("%") ? text + "%" : text + "\u00a0" + unit;
    }
}
