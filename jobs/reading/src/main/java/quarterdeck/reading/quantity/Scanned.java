package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;

/**
 * A number with its unit at a place of a text, before its sign and the words around it are read.
 *
 * @param number the number alone
 * @param power what it is multiplied with because no unit takes its 万 or 亿; 1 otherwise
 * @param inside the word between number and unit (210多万家), null where there is none
 * @param printed the number normalised to digits
 */
record Scanned(
        int start,
        int end,
        PrintedNumber number,
        BigDecimal power,
        @Nullable Unit unit,
        QualifierWords.@Nullable Word inside,
        String printed) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static Scanned of(int start, int end, PrintedNumber number, Unit unit, QualifierWords.@Nullable Word inside) {
        return new Scanned(
                start, end, number, BigDecimal.ONE, unit, inside, number.value().toPlainString());
    }

    /** A number whose unit is not printed with it; 万 and 亿 are then part of the number. */
    static Scanned bare(int start, int end, PrintedNumber number, int exponent, QualifierWords.@Nullable Word inside) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent).setScale(0);
        BigDecimal value = number.value().multiply(power);
        return new Scanned(
                start, end, number, power, null, inside, shortest(value, number).toPlainString());
    }

    private static BigDecimal shortest(BigDecimal value, PrintedNumber number) {
        if (value.scale() <= 0 || value.compareTo(number.value()) == 0) {
            return value;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    BigDecimal value() {
        return shortest(number.value().multiply(power), number);
    }

    /** The number read: half a unit in its last printed digit to either side. */
    Quantity quantity(Qualifier qualifier, boolean negative) {
        BigDecimal half = BigDecimal.ONE
                .scaleByPowerOfTen(-number.value().scale())
                .multiply(HALF)
                .multiply(power);
        boolean opposite = negative && value().signum() != 0;
        BigDecimal value = opposite ? value().negate() : value();
        return new Quantity(
                value, value.subtract(half), value.add(half), qualifier, unit, opposite ? "-" + printed : printed);
    }
}
