package quarterdeck.reading.coded;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.quantity.Quantity;

/** Numbers as programs write them: a decimal point, perhaps an exponent, no separators and no words. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,60}(\\.\\d{1,60})?([eE][+-]?\\d{1,2})?");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Numbers() {}

    static @Nullable BigDecimal parse(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /**
     * A value with the interval that is given, or else the one its digits leave.
     *
     * @param decimals how many decimals it is exact to, empty where only its digits tell; what has more digits is
     *     more exact
     */
    static Quantity quantity(
            BigDecimal value,
            String decimals,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Qualifier qualifier) {
        int said = decimals.matches("\\d{1,2}") ? Integer.parseInt(decimals) : value.scale();
        BigDecimal half = HALF.scaleByPowerOfTen(-Math.max(said, value.scale()));
        return new Quantity(
                value,
                low == null ? value.subtract(half) : low,
                high == null ? value.add(half) : high,
                qualifier,
                null,
                value.toPlainString());
    }
}
