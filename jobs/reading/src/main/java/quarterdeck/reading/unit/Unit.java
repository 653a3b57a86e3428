package quarterdeck.reading.unit;

import java.math.BigDecimal;

/**
 * A unit of measure.
 *
 * @param symbol the printed symbol, for example {@code 亿元}
 * @param canonical symbol of the unit values of this dimension are stored in, for example {@code 元}
 * @param factor how many canonical units one of it is, exact; positive
 * @param dimension what is measured; conversion happens only inside one dimension
 */
public record Unit(String symbol, String canonical, BigDecimal factor, String dimension) {

    public Unit {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("factor of " + symbol + " must be positive: " + factor);
        }
    }
}
