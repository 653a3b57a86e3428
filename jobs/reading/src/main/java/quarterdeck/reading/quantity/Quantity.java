package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;

/**
 * A number as printed, with its unit where one is printed with it. Immutable.
 *
 * <p>A number that is nothing but digits is held as a long with its decimals: long tables are made of them, and few are
 * asked for as {@link BigDecimal}.
 */
public final class Quantity {

    /** So many digits, one more for the interval, fit a long. */
    static final int MOST_DIGITS = 17;

    /** The number with its interval; null where digits and decimals say all. */
    private final @Nullable Exact exact;

    private final long digits;
    private final int decimals;
    private final Qualifier qualifier;
    private final @Nullable Unit unit;
    private final String printed;

    private record Exact(BigDecimal value, BigDecimal low, BigDecimal high) {}

    /**
     * Any number.
     *
     * @param value the number in the printed unit, exact; the sign is the printed sign, words such as 下降 are the
     *     reader's business
     * @param low lower end of the rounding interval of the printed precision, in the printed unit, inclusive
     * @param high upper end of it, exclusive; 5540 printed without decimals means [5539.5, 5540.5)
     * @param printed the number normalised to digits, without unit (五 → 5, 3,456.7 → 3456.7, 210多 → 210)
     */
    public Quantity(
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            Qualifier qualifier,
            @Nullable Unit unit,
            String printed) {
        this(new Exact(value, low, high), 0, 0, qualifier, unit, printed);
    }

    private Quantity(
            @Nullable Exact exact,
            long digits,
            int decimals,
            Qualifier qualifier,
            @Nullable Unit unit,
            String printed) {
        this.exact = exact;
        this.digits = digits;
        this.decimals = decimals;
        this.qualifier = qualifier;
        this.unit = unit;
        this.printed = printed;
    }

    /**
     * A number that is printed as digits, without unit, half a unit of its last digit to either side.
     *
     * @param digits the number times 10 to the power of {@code decimals}, at most {@value #MOST_DIGITS} digits
     * @param printed the digits with sign and point, as {@link BigDecimal#toPlainString} gives them
     */
    static Quantity ofDigits(long digits, int decimals, String printed) {
        return new Quantity(null, digits, decimals, Qualifier.EXACT, null, printed);
    }

    /** Whether {@link #digits} and {@link #decimals} are the number and its precision. */
    public boolean isDigits() {
        return exact == null;
    }

    /** The number times 10 to the power of {@link #decimals}; 0 unless it {@link #isDigits}. */
    public long digits() {
        return digits;
    }

    /** How many decimals are printed; 0 unless it {@link #isDigits}. */
    public int decimals() {
        return decimals;
    }

    /** The number in the printed unit, exact. */
    public BigDecimal value() {
        return exact == null ? BigDecimal.valueOf(digits, decimals) : exact.value;
    }

    /** Lower end of the rounding interval of the printed precision, in the printed unit, inclusive. */
    public BigDecimal low() {
        return exact == null ? BigDecimal.valueOf(digits * 10 - 5, decimals + 1) : exact.low;
    }

    /** Upper end of the rounding interval, exclusive. */
    public BigDecimal high() {
        return exact == null ? BigDecimal.valueOf(digits * 10 + 5, decimals + 1) : exact.high;
    }

    public Qualifier qualifier() {
        return qualifier;
    }

    /** The unit printed with the number; null where none is. */
    public @Nullable Unit unit() {
        return unit;
    }

    /** The number normalised to digits, without unit. */
    public String printed() {
        return printed;
    }

    /** The same number, said to be qualified. */
    public Quantity withQualifier(Qualifier other) {
        return new Quantity(exact, digits, decimals, other, unit, printed);
    }

    /** The same number below zero, its interval with it; it is printed as before. */
    public Quantity opposite() {
        return new Quantity(value().negate(), high().negate(), low().negate(), qualifier, unit, printed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that
                && value().equals(that.value())
                && low().equals(that.low())
                && high().equals(that.high())
                && qualifier == that.qualifier
                && Objects.equals(unit, that.unit)
                && printed.equals(that.printed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value(), qualifier, unit, printed);
    }

    @Override
    public String toString() {
        return "Quantity[value=" + value() + ", low=" + low() + ", high=" + high() + ", qualifier=" + qualifier
                + ", unit=" + unit + ", printed=" + printed + "]";
    }
}
