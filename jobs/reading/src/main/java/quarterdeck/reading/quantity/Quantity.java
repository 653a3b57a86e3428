package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;

/**
 * A number as printed, with its unit where one is printed with it.
 *
 * @param value the number in the printed unit, exact; the sign is the printed sign, words such as 下降 are the
 *     reader's business
 * @param low lower end of the rounding interval of the printed precision, in the printed unit, inclusive
 * @param high upper end of it, exclusive; 5540 printed without decimals means [5539.5, 5540.5)
 * @param printed the number normalised to digits, without unit (五 → 5, 3,456.7 → 3456.7, 210多 → 210)
 */
public record Quantity(
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        Qualifier qualifier,
        @Nullable Unit unit,
        String printed) {

    /** The same number, said to be qualified. */
    public Quantity withQualifier(Qualifier other) {
        return new Quantity(value, low, high, other, unit, printed);
    }

    /** The same number below zero, its interval with it; it is printed as before. */
    public Quantity opposite() {
        return new Quantity(value.negate(), high.negate(), low.negate(), qualifier, unit, printed);
    }
}
