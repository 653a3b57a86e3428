package quarterdeck.reading.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.unit.Unit;

/**
 * A value with its rounding interval in the canonical unit, as the lake holds it: at most {@value #DECIMALS} decimals.
 *
 * @param low inclusive
 * @param high exclusive
 */
record Magnitude(BigDecimal value, BigDecimal low, BigDecimal high) {

    private static final int DECIMALS = 10;
    private static final int DIGITS = 38;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String DOUBLINGS = "番";
    private static final int MOST_DOUBLINGS = 60;

    /** The magnitude of a printed number in the canonical unit; empty where it is too large to be a statistic. */
    static Optional<Magnitude> of(Quantity quantity, Unit unit, boolean negated) {
        Magnitude printed = new Magnitude(quantity.value(), quantity.low(), quantity.high());
        Magnitude canonical = unit.symbol().equals(DOUBLINGS) ? printed.doublings() : printed.times(unit.factor());
        Magnitude stored = (negated ? canonical.opposite() : canonical).stored();
        return stored.value.precision() - stored.value.scale() <= DIGITS - DECIMALS
                ? Optional.of(stored)
                : Optional.empty();
    }

    /** Whether a number of doublings can be turned into growth: a whole number of them. */
    static boolean isConvertible(Quantity quantity, Unit unit) {
        return !unit.symbol().equals(DOUBLINGS)
                || quantity.value().stripTrailingZeros().scale() <= 0
                        && quantity.value().signum() > 0
                        && quantity.value().compareTo(BigDecimal.valueOf(MOST_DOUBLINGS)) <= 0;
    }

    private Magnitude times(BigDecimal factor) {
        return new Magnitude(value.multiply(factor), low.multiply(factor), high.multiply(factor));
    }

    /** 翻n番 is growth by (2ⁿ − 1) × 100 %; it is meant exactly, so the interval is that of whole per cents. */
    private Magnitude doublings() {
        BigDecimal growth = BigDecimal.valueOf(2)
                .pow(value.intValueExact())
                .subtract(BigDecimal.ONE)
                .multiply(HUNDRED);
        BigDecimal half = new BigDecimal("0.5");
        return new Magnitude(growth, growth.subtract(half), growth.add(half));
    }

    private Magnitude opposite() {
        return new Magnitude(value.negate(), high.negate(), low.negate());
    }

    private Magnitude stored() {
        return new Magnitude(
                rounded(value, RoundingMode.HALF_EVEN),
                rounded(low, RoundingMode.FLOOR),
                rounded(high, RoundingMode.CEILING));
    }

    private static BigDecimal rounded(BigDecimal exact, RoundingMode mode) {
        BigDecimal fitting = exact.scale() > DECIMALS ? exact.setScale(DECIMALS, mode) : exact;
        BigDecimal plain = fitting.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
