package quarterdeck.reading.table;

import java.math.BigDecimal;
import java.util.Objects;
import quarterdeck.reading.observation.Observation;

/** What a printed number may stand for, both ends included. */
record Interval(double low, double high) {

    static Interval of(Observation valued) {
        return new Interval(
                Objects.requireNonNull(valued.low()).doubleValue(),
                Objects.requireNonNull(valued.high()).doubleValue());
    }

    static Interval of(BigDecimal exact) {
        return new Interval(exact.doubleValue(), exact.doubleValue());
    }

    Interval plus(Interval other) {
        return new Interval(low + other.low, high + other.high);
    }

    /** What per cent of another one this is; both above zero. */
    Interval percentOf(Interval whole) {
        return new Interval(100 * low / whole.high, 100 * high / whole.low);
    }

    Interval minus(double constant) {
        return new Interval(low - constant, high - constant);
    }

    boolean meets(Interval other) {
        double slack = 1e-9 * Math.max(Math.abs(high), Math.abs(other.high));
        return low <= other.high + slack && other.low <= high + slack;
    }

    boolean isPositive() {
        return low > 0;
    }
}
