package quarterdeck.reading.unit;

import java.math.BigDecimal;
import java.math.MathContext;

/** An exact ratio of two decimals, for factors such as 2000/3 (square metres of a 亩) that no decimal can hold. */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    public Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("the denominator must be positive: " + denominator);
        }
    }

    static Ratio of(BigDecimal decimal) {
        return new Ratio(decimal, BigDecimal.ONE);
    }

    /**
     * Reads {@code 0.05} or {@code 2000/3}.
     *
     * @throws NumberFormatException if it is neither
     */
    static Ratio parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return of(new BigDecimal(text));
        }
        BigDecimal denominator = new BigDecimal(text.substring(slash + 1));
        if (denominator.signum() <= 0) {
            throw new NumberFormatException("the denominator must be positive");
        }
        return new Ratio(new BigDecimal(text.substring(0, slash)), denominator);
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio over(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The product; exact where the decimal ends within 34 digits, otherwise rounded half-even to these. */
    BigDecimal times(BigDecimal number) {
        BigDecimal product = numerator.multiply(number);
        if (denominator.compareTo(BigDecimal.ONE) == 0) {
            return product;
        }
        BigDecimal quotient =
                product.divide(denominator, MathContext.DECIMAL128).stripTrailingZeros();
        return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
    }

    boolean sameAs(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator)) == 0;
    }
}
