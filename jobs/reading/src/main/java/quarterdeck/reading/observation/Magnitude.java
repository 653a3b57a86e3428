package quarterdeck.reading.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.unit.Unit;

/** A value with its rounding interval in the canonical unit, as the lake holds it: at most 10 decimals. */
public sealed interface Magnitude {

    /** How many decimals a magnitude has at most. */
    int DECIMALS = 10;

    /** The value; no zeros at the end of its decimals. */
    BigDecimal value();

    /** Lower end of the rounding interval, inclusive. */
    BigDecimal low();

    /** Upper end of the rounding interval, exclusive. */
    BigDecimal high();

    /** A value with the ends of its interval, each of at most {@value #DECIMALS} decimals. */
    record Exact(BigDecimal value, BigDecimal low, BigDecimal high) implements Magnitude {}

    /**
     * The same in whole numbers of one power of ten, which nearly all printed numbers fit: three of them cost less than
     * one {@link BigDecimal}, and long tables are made of them.
     *
     * @param valueDigits the value times 10 to the power of {@code scale}
     * @param lowDigits the lower end, likewise
     * @param highDigits the upper end, likewise
     * @param scale from {@value #LEAST_SCALE} to {@value #DECIMALS}, so that the product with 10 to the power of
     *     {@value #DECIMALS} minus scale, itself a long, has at most 37 digits
     */
    record Digits(long valueDigits, long lowDigits, long highDigits, int scale) implements Magnitude {

        static final int LEAST_SCALE = -8;

        @Override
        public BigDecimal value() {
            return plain(BigDecimal.valueOf(valueDigits, scale));
        }

        @Override
        public BigDecimal low() {
            return plain(BigDecimal.valueOf(lowDigits, scale));
        }

        @Override
        public BigDecimal high() {
            return plain(BigDecimal.valueOf(highDigits, scale));
        }
    }

    private static BigDecimal plain(BigDecimal exact) {
        BigDecimal plain = exact.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Turns printed numbers of one unit into its canonical unit. */
    final class Scale {

        private static final int DIGITS = 38;
        private static final int DIGITS_OF_LONG = 18;
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        private static final String DOUBLINGS = "番";
        private static final int MOST_DOUBLINGS = 60;

        private final boolean doublings;
        private final BigDecimal factor;

        /** The factor as digits; 0 where it has too many for whole numbers. */
        private final long digits;

        private final int scale;

        /** The largest printed digits, interval included, whose product with the factor is a long. */
        private final long most;

        Scale(Unit unit) {
            doublings = unit.symbol().equals(DOUBLINGS);
            factor = unit.factor();
            BigDecimal shortest = factor.stripTrailingZeros();
            digits = doublings || shortest.precision() > DIGITS_OF_LONG
                    ? 0
                    : shortest.unscaledValue().longValueExact();
            scale = shortest.scale();
            most = digits == 0 ? 0 : Long.MAX_VALUE / digits / 10 - 1;
        }

        /** Whether a number can be turned: of doublings only a whole number of them. */
        boolean converts(Quantity quantity) {
            return !doublings
                    || quantity.value().stripTrailingZeros().scale() <= 0
                            && quantity.value().signum() > 0
                            && quantity.value().compareTo(BigDecimal.valueOf(MOST_DOUBLINGS)) <= 0;
        }

        /** The magnitude of a printed number; empty where it is too large to be a statistic. */
        Optional<Magnitude> of(Quantity quantity, boolean negated) {
            int decimals = quantity.decimals() + 1 + scale;
            boolean whole = digits != 0
                    && quantity.isDigits()
                    && Math.abs(quantity.digits()) <= most
                    && decimals >= Digits.LEAST_SCALE
                    && decimals <= DECIMALS;
            return whole ? Optional.of(digits(quantity.digits(), decimals, negated)) : exact(quantity, negated);
        }

        /** Half a unit of the last printed digit to either side, which is 5 once there is one digit more. */
        private Digits digits(long printed, int decimals, boolean negated) {
            long value = (negated ? -printed : printed) * 10;
            return new Digits(value * digits, (value - 5) * digits, (value + 5) * digits, decimals);
        }

        private Optional<Magnitude> exact(Quantity quantity, boolean negated) {
            Exact printed = new Exact(quantity.value(), quantity.low(), quantity.high());
            Exact canonical = doublings ? growth(printed.value) : times(printed);
            Exact stored = stored(negated ? opposite(canonical) : canonical);
            return stored.value.precision() - stored.value.scale() <= DIGITS - DECIMALS
                    ? Optional.of(stored)
                    : Optional.empty();
        }

        private Exact times(Exact printed) {
            return new Exact(
                    printed.value.multiply(factor), printed.low.multiply(factor), printed.high.multiply(factor));
        }

        /** 翻n番 is growth by (2ⁿ − 1) × 100 %; it is meant exactly, so the interval is that of whole per cents. */
        private static Exact growth(BigDecimal times) {
            BigDecimal growth = BigDecimal.valueOf(2)
                    .pow(times.intValueExact())
                    .subtract(BigDecimal.ONE)
                    .multiply(HUNDRED);
            BigDecimal half = new BigDecimal("0.5");
            return new Exact(growth, growth.subtract(half), growth.add(half));
        }

        private static Exact opposite(Exact of) {
            return new Exact(of.value.negate(), of.high.negate(), of.low.negate());
        }

        private static Exact stored(Exact exact) {
            return new Exact(
                    rounded(exact.value, RoundingMode.HALF_EVEN),
                    rounded(exact.low, RoundingMode.FLOOR),
                    rounded(exact.high, RoundingMode.CEILING));
        }

        private static BigDecimal rounded(BigDecimal exact, RoundingMode mode) {
            return plain(exact.scale() > DECIMALS ? exact.setScale(DECIMALS, mode) : exact);
        }
    }
}
