package quarterdeck.reading.unit;

import java.math.BigDecimal;

/**
 * A unit of measure.
 *
 * @param symbol the printed symbol, for example {@code 亿元}
 * @param canonical symbol of the unit values of this dimension are stored in, for example {@code 元}
 * @param ratio how many canonical units one of it is, exact; positive
 * @param dimension what is measured; conversion happens only inside one dimension
 */
public record Unit(String symbol, String canonical, Ratio ratio, String dimension) {

    public Unit {
        if (ratio.numerator().signum() <= 0) {
            throw new IllegalArgumentException("factor of " + symbol + " must be positive: " + ratio);
        }
    }

    public Unit(String symbol, String canonical, BigDecimal factor, String dimension) {
        this(symbol, canonical, Ratio.of(factor), dimension);
    }

    /** How many canonical units one of it is; where the decimal does not end (亩), 34 digits of it. */
    public BigDecimal factor() {
        return ratio.times(BigDecimal.ONE);
    }

    /** A number of this unit in canonical units; exact where the decimal ends, otherwise 34 digits of it. */
    public BigDecimal toCanonical(BigDecimal number) {
        return ratio.times(number);
    }

    boolean isSameMeasureAs(Unit other) {
        return dimension.equals(other.dimension) && canonical.equals(other.canonical) && ratio.sameAs(other.ratio);
    }

    /** The n-th part of this unit's canonical whole: of % with n = 5 the unit 1/5, which is 20 %. */
    public Unit part(BigDecimal n) {
        return new Unit(
                "1/" + n.toPlainString(), canonical, new Ratio(BigDecimal.valueOf(100), n).times(ratio), dimension);
    }
}
